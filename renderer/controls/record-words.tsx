interface Props {
  readonly words: string;
  readonly className: 'quote-words' | 'note-words';
  readonly onPress: () => void;
}

/** The words of the story that a record is about; they lead to their place. */
export function RecordWords({ words, className, onPress }: Props) {
  return (
    <button type="button" className={`record-words ${className}`} dir="auto" onClick={onPress}>
      {words}
    </button>
  );
}
