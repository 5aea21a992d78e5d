import { Options, type Choices } from './options';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly id?: string;
  readonly isDisabled?: boolean;
}

/** A choice that looks like a word of the line it stands in; the list is the system's own. */
export function QuietSelect({
  label,
  value,
  choices,
  onChange,
  className = '',
  id,
  isDisabled,
}: Props) {
  return (
    <select
      id={id}
      className={`quiet-select ${className}`}
      aria-label={label}
      title={label}
      value={value}
      disabled={isDisabled}
      onChange={({ target }) => onChange(target.value)}
    >
      <Options choices={choices} />
    </select>
  );
}
