import Check from 'lucide-react/icons/check';

interface Props {
  /** What it says when it is on, whatever the words on it are. */
  readonly name: string;
  readonly words: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** The status of a record: checked or not, resolved or open. */
export function StatusButton({ name, words, isOn, isDisabled, onPress }: Props) {
  return (
    <button
      type="button"
      className={isOn ? 'record-status is-on' : 'record-status'}
      aria-pressed={isOn}
      aria-label={name}
      disabled={isDisabled}
      onClick={onPress}
    >
      {isOn && <Check size={12} strokeWidth={2.5} aria-hidden="true" />}
      {words}
    </button>
  );
}
