import { useTranslation } from 'react-i18next';
import { Keyboard } from 'react-aria-components/Keyboard';
import { COMMANDS } from '../../app/commands/commands';
import { shortcutLabel } from '../commands/shortcut';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { NoteRecord } from './note-record';

/** What the desk has to say of words of the story, in reading order. */
export function NotesPanel({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const spans = useStoryState(story, (state) => state.noteSpans);
  const notes = useStoryState(story, (state) => state.notes);
  const shown = spans.filter(({ record }) => notes[record] !== undefined);
  if (shown.length === 0) {
    return (
      <div className="panel-empty">
        <p className="panel-empty-title">{t('notes.empty')}</p>
        <p>{t('notes.empty.text')}</p>
        <Keyboard className="shortcut">{shortcutLabel(COMMANDS['note.add'].accelerator)}</Keyboard>
      </div>
    );
  }
  return (
    <ul className="note-list">
      {shown.map(({ record, text }) => (
        <NoteRecord key={record} story={story} id={record} note={notes[record]!} words={text} />
      ))}
    </ul>
  );
}
