import { useRef, useState } from 'react';
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

/** Writes a note anew. What was typed is kept when the keyboard goes elsewhere; Escape leaves the note as it was. */
export function NoteEdit({ story, id, note, onEnd }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(note.text);
  /** The field is left once more when it goes. */
  const isOver = useRef(false);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const wanted = text.trim();
    if (isKept && wanted !== '' && wanted !== note.text) story.changeNote(id, { text: wanted });
    onEnd();
  };
  return (
    <div onBlur={() => end(true)}>
      <NoteField
        label={t('note.text')}
        value={text}
        onChange={setText}
        onSave={() => end(true)}
        onLeave={() => end(false)}
      />
    </div>
  );
}
