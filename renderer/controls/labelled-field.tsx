import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
  /** More than one line may be typed; it still is one paragraph. */
  readonly isLong?: boolean;
}

/** A field with its name above it. */
export function LabelledField({ label, value, readOnly, onCommit, isLong = false }: Props) {
  const props = { className: 'field', dir: 'auto', readOnly, ...useDraft(value, onCommit) };
  return (
    <label className="labelled-field">
      <span className="field-label">{label}</span>
      {isLong ? <textarea rows={1} {...props} /> : <input type="text" {...props} />}
    </label>
  );
}
