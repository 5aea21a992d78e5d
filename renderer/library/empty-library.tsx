import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';

const BEGINNINGS: readonly CommandId[] = [
  'story.new',
  'story.new-from-wire',
  'story.import',
  'story.sample',
];

/** What can be done with a library that has nothing in it. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  return (
    <div className="library-empty">
      <p className="library-empty-title">{t('library.empty')}</p>
      <p>{t('library.empty.text')}</p>
      {BEGINNINGS.map((command) => (
        <button key={command} type="button" className="button" onClick={() => runCommand(command)}>
          {t(`command.${command}`)}
        </button>
      ))}
    </div>
  );
}
