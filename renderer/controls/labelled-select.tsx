import { Options, type Choices } from './options';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice with its name above it; the list is the system's own. */
export function LabelledSelect({ label, value, choices, isDisabled, onChange }: Props) {
  return (
    <label className="labelled-field">
      <span className="field-label">{label}</span>
      <select
        className="field"
        value={value}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.value)}
      >
        <Options choices={choices} />
      </select>
    </label>
  );
}
