import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly id?: string;
  /** Gets what was typed after every key; what was made of it is shown when the field is left. */
  readonly onCommit: (text: string) => void;
}

/** A field that looks like the words of the line it stands in, as wide as what is in it. */
export function LineField({ label, value, readOnly, className = '', id, onCommit }: Props) {
  return (
    <input
      id={id}
      type="text"
      className={`line-field ${className}`}
      dir="auto"
      aria-label={label}
      title={label}
      placeholder={label}
      readOnly={readOnly}
      spellCheck={false}
      {...useDraft(value, onCommit)}
    />
  );
}
