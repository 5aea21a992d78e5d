import type { KeyboardEvent } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter was pressed, without Shift. */
  readonly onSave: () => void;
  /** Escape was pressed; left out where what is around the field deals with it. */
  readonly onLeave?: () => void;
}

/** Where a note is written, with the keyboard in it. Shift and Enter begin a new line. */
export function NoteField({ label, value, onChange, onSave, onLeave }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape' && onLeave) {
      event.stopPropagation();
      onLeave();
    }
  };
  return (
    <textarea
      className="field note-field"
      aria-label={label}
      dir="auto"
      autoFocus
      data-own-escape={onLeave && ''}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onFocus={({ target }) => target.setSelectionRange(value.length, value.length)}
      onKeyDown={onKeyDown}
    />
  );
}
