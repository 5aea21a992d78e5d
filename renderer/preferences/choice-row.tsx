import { Options, type Choices } from '../controls/options';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly onChange: (value: string) => void;
}

/** One of a few; the list is the system's own. */
export function ChoiceRow({ label, value, choices, onChange }: Props) {
  return (
    <label className="preference">
      <span className="field-label">{label}</span>
      <select className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        <Options choices={choices} />
      </select>
    </label>
  );
}
