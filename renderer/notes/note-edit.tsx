import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../app/article';
import type { Story } from '../story/story';
import { NoteField } from './note-field';

interface Props {
  readonly story: Story;
  readonly id: NoteId;
  readonly note: Note;
  readonly onEnd: () => void;
}

/**
 * Writes a note anew. What is typed is the story's with every key, for the field may go with its panel or its tab before
 * it is left; Escape puts the note back as it was.
 */
export function NoteEdit({ story, id, note, onEnd }: Props) {
  const { t } = useTranslation();
  const [before] = useState(note.text);
  const [text, setText] = useState(before);
  const [kept, setKept] = useState(before);
  const keep = (wanted: string) => {
    if (wanted === kept) return;
    story.changeNote(id, { text: wanted }, kept !== before);
    setKept(wanted);
  };
  const write = (value: string) => {
    setText(value);
    // A note always says something.
    keep(value.trim() || before);
  };
  const leave = () => {
    keep(before);
    onEnd();
  };
  return (
    <div onBlur={onEnd}>
      <NoteField
        label={t('note.text')}
        value={text}
        onChange={write}
        onSave={onEnd}
        onLeave={leave}
      />
    </div>
  );
}
