import X from 'lucide-react/icons/x';

interface Props {
  readonly name: string;
  readonly onPress: () => void;
}

/** Closes the dialog or the bar that it stands in. */
export function CloseButton({ name, onPress }: Props) {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} onClick={onPress}>
      <X size={16} aria-hidden="true" />
    </button>
  );
}
