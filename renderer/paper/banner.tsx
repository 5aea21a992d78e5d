import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { failureReason } from '../notices/failure-text';
import { appStore, useStoryState } from '../state/app-store';
import { saveCopy } from '../state/save-copy';
import type { Story } from '../story/story';

/** Says above the story what stands between it and its file, one thing at a time, the gravest first. */
export function Banner({ story }: { readonly story: Story }) {
  const holder = useStoryState(story, (state) => state.holder);
  const merge = useStoryState(story, (state) => state.merge);
  const isGone = useStoryState(story, (state) => state.isGone);
  if (merge) return <MergeBanner story={story} />;
  if (isGone) return <GoneBanner story={story} />;
  if (holder) return <HolderBanner story={story} />;
  return <FileBanner story={story} />;
}

interface Props {
  readonly story: Story;
}

function MergeBanner({ story }: Props) {
  const { t } = useTranslation();
  const show = async () => {
    await story.mergeAgain();
    // What was in the way may be gone.
    if (story.store.getState().merge) appStore.setState({ floating: 'merge' });
  };
  return (
    <Note action={t('banner.merge.show')} onAction={() => void show()}>
      {t('banner.merge')}
    </Note>
  );
}

function GoneBanner({ story }: Props) {
  const { t } = useTranslation();
  return (
    <Note action={t('action.save-copy')} onAction={() => void saveCopy(story)}>
      {t('banner.gone')}
    </Note>
  );
}

/** Who writes the story, and how to write it here. */
function HolderBanner({ story }: Props) {
  const { t, i18n } = useTranslation();
  const holder = useStoryState(story, (state) => state.holder);
  const isFree = useStoryState(story, (state) => state.isFree);
  if (!holder) return null;
  const { user, host, since, here } = holder;
  const time = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(since);
  const who = here ? 'banner.holder-here' : 'banner.holder';
  return (
    <Note
      action={t(isFree ? 'banner.write-here' : 'banner.take-over')}
      onAction={() => void story.takeOver()}
    >
      {t(isFree ? 'banner.free' : who, { user, host, time })}
    </Note>
  );
}

/** Why the story can't be changed, or what in its file is not as it should be. */
function FileBanner({ story }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly);
  const problem = useStoryState(story, ({ problems }) => problems[0]);
  const isUnsaved = useStoryState(story, ({ save }) => save.state !== 'saved');
  if (!readOnly && !problem) return null;
  const reason = readOnly && failureReason(readOnly);
  const [action, run] =
    readOnly && isUnsaved
      ? (['action.save-copy', () => void saveCopy(story)] as const)
      : (['action.reveal', () => runCommand('story.reveal')] as const);
  return (
    <Note action={t(action)} onAction={run}>
      {reason && `${t('banner.read-only')} ${t(reason.key, { ...reason.values })}`}
      {!reason &&
        problem &&
        t(`problem.${problem.code}`, { line: problem.line, detail: problem.detail })}
    </Note>
  );
}

interface NoteProps {
  readonly children: ReactNode;
  readonly action: string;
  readonly onAction: () => void;
}

function Note({ children, action, onAction }: NoteProps) {
  return (
    <div className="banner" role="note">
      <p>{children}</p>
      <button type="button" className="button is-small" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
