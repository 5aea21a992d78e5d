interface Props {
  readonly label: string;
  readonly isOn: boolean;
  /** It stays as it is. */
  readonly isLocked?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is or is not. */
export function CheckRow({ label, isOn, isLocked = false, onChange }: Props) {
  return (
    <label className="check-row">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isLocked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
