interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few; the list is the system's own. */
export function ChoiceRow({ label, value, choices, onChange }: Props) {
  return (
    <label className="preference">
      <span className="field-label">{label}</span>
      <select className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
