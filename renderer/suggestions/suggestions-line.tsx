import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { COMMANDS } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { shortcutLabel } from '../commands/shortcut';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { RejectedWords } from './rejected-words';
import { suggestionsOf } from './story-suggestions';

/** Says above the quotes of a story how many more there may be, and leads through them. */
export function SuggestionsLine({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const suggestions = suggestionsOf(story);
  useEffect(() => suggestions.look(), [suggestions]);
  const count = useStore(suggestions.state, ({ list }) => list.length);
  const rejected = useStoryState(story, ({ fields }) => fields.notQuotes);
  if (count === 0 && rejected.length === 0) return null;
  return (
    <div className="suggestions-line">
      {count > 0 && (
        <div className="suggestions-count">
          <span>{t('suggestions.count', { count })}</span>
          <button
            type="button"
            className="button is-small"
            onClick={() => runCommand('quote.suggest')}
          >
            {t('suggestions.walk')}
            <kbd className="shortcut" aria-hidden="true">
              {shortcutLabel(COMMANDS['quote.suggest'].accelerator)}
            </kbd>
          </button>
        </div>
      )}
      {rejected.length > 0 && <RejectedWords story={story} words={rejected} />}
    </div>
  );
}
