import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the field is known by to the program, where it has to be found. */
  readonly name?: string;
  readonly readOnly: boolean;
  /** What holds while nothing is written here. */
  readonly placeholder?: string;
  /** It `goesOn` if it was typed right after what was committed before. */
  readonly onCommit: (text: string, goesOn: boolean) => void;
  /** More than one line may be typed; it still is one paragraph. */
  readonly isLong?: boolean;
  /** A whole number: a direction of its own would put it at the wrong end of the field. */
  readonly isNumber?: boolean;
}

/** A field with its name above it. */
export function LabelledField(field: Props) {
  const { label, name, value, readOnly, placeholder, onCommit } = field;
  const { isLong = false, isNumber = false } = field;
  const kind = isNumber ? { inputMode: 'numeric' as const } : { dir: 'auto' };
  const props = {
    className: 'field',
    name,
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
