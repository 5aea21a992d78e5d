import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { success } from '../../app/result';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { ComparedVersions } from './compared-versions';
import { NOW } from './compared-pair';
import { Failed } from './loaded';
import { useVersionReader, useVersions, type ReadVersion } from './use-versions';
import { VersionList } from './version-list';

/** The versions of a story: what changed when, and the way back. */
export function VersionsDialog({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const close = useLeave();
  return (
    <FloatingDialog frame="modal versions-modal" className="versions-dialog">
      <div className="versions-head">
        <DialogTitle>{t('versions.title')}</DialogTitle>
        <CloseButton name={t('versions.close')} onPress={close} />
      </div>
      <Versions story={story} onClose={close} />
    </FloatingDialog>
  );
}

function Versions({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useStoryState(story, ({ stats }) => stats.words);
  const { versions, readAgain } = useVersions(story.name);
  const [chosen, choose] = useState<string | null>(null);
  const { read, lookAgain } = useReader(story);
  if (!versions) return <p className="version-wait">{t('versions.reading-list')}</p>;
  if (!versions.ok) return <Failed what={t('versions.no-list')} failure={versions.failure} />;
  if (versions.value.length === 0) {
    return (
      <div className="versions-empty">
        <p>{t('versions.empty')}</p>
        <p>{t('versions.empty.text')}</p>
      </div>
    );
  }
  const restored = () => {
    lookAgain();
    readAgain();
  };
  return (
    <div className="versions-columns">
      <VersionList
        versions={versions.value}
        words={words}
        chosen={chosen ?? NOW}
        onChoose={choose}
      />
      <ComparedVersions
        story={story}
        versions={versions.value}
        chosen={chosen ?? NOW}
        read={read}
        onRestored={restored}
        onClose={onClose}
      />
    </div>
  );
}

/** Reads versions, and the story as it is as one of them: as it was when the dialog was opened or a restore was done. */
function useReader(story: Story): { readonly read: ReadVersion; readonly lookAgain: () => void } {
  const readVersion = useVersionReader(story.name);
  const [present, setPresent] = useState(() => story.article());
  const read = useCallback<ReadVersion>(
    async (version) => (version === NOW ? success(present) : readVersion(version)),
    [present, readVersion],
  );
  const lookAgain = useCallback(() => setPresent(story.article()), [story]);
  return { read, lookAgain };
}
