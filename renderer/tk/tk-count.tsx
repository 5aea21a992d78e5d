import { useTranslation } from 'react-i18next';
import { countFieldTks } from '../../app/checks/tk';
import { COMMANDS } from '../../app/commands/commands';
import { shortcutLabel } from '../commands/shortcut';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { showNextTk } from './next-tk';

/** How many places still say TK, while there are any; pressed, it shows the next one. */
export function TkCount({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const count = useStoryState(story, ({ bodyTks, fields }) => bodyTks + countFieldTks(fields));
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="tk-count"
      title={`${t('command.edit.next-tk')} (${shortcutLabel(COMMANDS['edit.next-tk'].accelerator)})`}
      onClick={showNextTk}
    >
      {t('status.tks', { count })}
    </button>
  );
}
