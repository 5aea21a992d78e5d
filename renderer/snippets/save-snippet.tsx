import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { snippetText } from '../../app/snippets/blocks';
import { notify } from '../notices/notify';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import type { Story } from '../story/story';
import { selectedBlocks } from './selected-blocks';
import { changeSnippets, useSnippets } from './snippets-store';

/** So many words of what is selected make a name to begin with. */
const NAME_WORDS = 4;

/** Asks for a name and keeps what is selected under it. */
export function SaveSnippet({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const files = useSnippets();
  // What was selected when the question was asked.
  const [text] = useState(() => snippetText(selectedBlocks(story.editor)));
  const [name, setName] = useState(() => firstWords(story.store.getState().selection.text));
  const wanted = name.trim();
  const isTaken = files?.snippets.some((snippet) => snippet.name === wanted) ?? false;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || !(await changeSnippets({ put: [{ name: wanted, text }] }))) return;
    closePopover();
    notify({ about: 'snippet', text: { key: 'notice.snippet-saved', values: { name: wanted } } });
  };
  return (
    <SelectionPopover story={story} label={t('snippet.save.title')}>
      <form className="popover-form" onSubmit={(event) => void save(event)}>
        <label className="popover-row">
          <span className="popover-label">{t('snippet.name')}</span>
          <input
            className="field"
            dir="auto"
            autoFocus
            maxLength={200}
            value={name}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <div className="popover-foot">
          <span className="hint" role="status">
            {isTaken && t('snippet.replaces')}
          </span>
          <button type="submit" className="button is-main" disabled={wanted === ''}>
            {t('snippet.save.do')}
          </button>
        </div>
      </form>
    </SelectionPopover>
  );
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, NAME_WORDS).join(' ').slice(0, 60);
}
