import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import type { Story } from '../story/story';
import { NoteField } from './note-field';
import { now } from './now';

/** What was begun and left in each story: it is there again when the next note is written. */
const drafts = new WeakMap<Story, string>();

/** Asks what is to be noted on the selected words. */
export function NotePopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const [text, setText] = useState(drafts.get(story) ?? '');
  const write = (value: string) => {
    setText(value);
    drafts.set(story, value);
  };
  const add = () => {
    if (text.trim() === '') return;
    if (story.addNote(text.trim(), now()) !== null) drafts.delete(story);
    closePopover();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add();
  };
  return (
    <SelectionPopover story={story} label={t('command.note.add')}>
      <form className="popover-form" onSubmit={submit}>
        <NoteField label={t('note.text')} value={text} onChange={write} onSave={add} />
        <div className="popover-foot">
          <span className="hint">{t('note.hint')}</span>
          <button type="submit" className="button is-main" disabled={text.trim() === ''}>
            {t('note.add')}
          </button>
        </div>
      </form>
    </SelectionPopover>
  );
}
