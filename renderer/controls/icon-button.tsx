import type { LucideIcon } from 'lucide-react';

interface Props {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** A small button with a picture on it, for what is no command. */
export function IconButton({ icon: Icon, name, isDisabled = false, onPress }: Props) {
  return (
    <button
      type="button"
      className="icon-button is-small"
      aria-label={name}
      title={name}
      // Not out of reach: whoever pressed it keeps the keyboard when there is nothing more for it to do.
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onPress()}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
