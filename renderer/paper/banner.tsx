import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { failureReason } from '../notices/failure-text';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

/** Says above the story why it can't be changed, or what in its file is not as it should be. */
export function Banner({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly);
  const problem = useStoryState(story, ({ problems }) => problems[0]);
  if (!readOnly && !problem) return null;
  const reason = readOnly && failureReason(readOnly);
  return (
    <div className="banner" role="note">
      <p>
        {reason && `${t('banner.read-only')} ${t(reason.key, { ...reason.values })}`}
        {!reason &&
          problem &&
          t(`problem.${problem.code}`, { line: problem.line, detail: problem.detail })}
      </p>
      <button type="button" className="button is-small" onClick={() => runCommand('story.reveal')}>
        {t('action.reveal')}
      </button>
    </div>
  );
}
