import Pencil from 'lucide-react/icons/pencil';
import X from 'lucide-react/icons/x';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteId } from '../../app/article';
import { RecordWords } from '../controls/record-words';
import { StatusButton } from '../controls/status-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { focusBeside } from './focus-beside';
import { NoteEdit } from './note-edit';
import { Written } from './written';

interface Props {
  readonly story: Story;
  readonly id: NoteId;
  readonly note: Note;
  /** The words it is about. */
  readonly words: string;
}

/** A note with the words it is about, which lead to their place in the story. */
export function NoteRecord({ story, id, note, words }: Props) {
  const { t } = useTranslation();
  const [isEdited, setEdited] = useState(false);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isCurrent = useStoryState(story, ({ selection }) => selection.note === id);
  const isResolved = note.status === 'resolved';
  return (
    <li
      className={isResolved ? 'note-record is-resolved' : 'note-record'}
      aria-current={isCurrent || undefined}
    >
      <RecordWords words={words} className="note-words" onPress={() => story.showNote(id)} />
      {isEdited ? (
        <NoteEdit story={story} id={id} note={note} onEnd={() => setEdited(false)} />
      ) : (
        <p className="note-text" dir="auto">
          {note.text}
        </p>
      )}
      <div className="note-facts">
        <StatusButton
          name={t('note.resolved')}
          words={t(`note.${note.status}`)}
          isOn={isResolved}
          isDisabled={readOnly}
          onPress={() => story.changeNote(id, { status: isResolved ? 'open' : 'resolved' })}
        />
        <Written note={note} />
        {!readOnly && (
          <span className="note-tools">
            <Tool label={t('note.edit')} onPress={() => setEdited(true)}>
              <Pencil size={13} aria-hidden="true" />
            </Tool>
            <Tool
              label={t('note.remove')}
              onPress={(button) => {
                focusBeside(button, story);
                story.removeNote(id);
              }}
            >
              <X size={13} aria-hidden="true" />
            </Tool>
          </span>
        )}
      </div>
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onPress: (button: HTMLElement) => void;
  readonly children: ReactNode;
}

function Tool({ label, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button is-small"
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      {children}
    </button>
  );
}
