interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
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
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
