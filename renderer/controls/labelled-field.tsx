import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** What holds while nothing is written here. */
  readonly placeholder?: string;
  readonly onCommit: (text: string) => void;
  /** More than one line may be typed; it still is one paragraph. */
  readonly isLong?: boolean;
  /** A whole number: a direction of its own would put it at the wrong end of the field. */
  readonly isNumber?: boolean;
}

/** A field with its name above it. */
export function LabelledField(field: Props) {
  const { label, value, readOnly, placeholder, onCommit, isLong = false, isNumber = false } = field;
  const kind = isNumber ? { inputMode: 'numeric' as const } : { dir: 'auto' };
  const props = {
    className: 'field',
    readOnly,
    placeholder,
    ...kind,
    ...useDraft(value, onCommit),
  };
  return (
    <label className="labelled-field">
      <span className="field-label">{label}</span>
      {isLong ? <textarea rows={1} {...props} /> : <input type="text" {...props} />}
    </label>
  );
}
