import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureCandidate } from '../../app/ipc/pictures';
import { fileNameOf } from '../../app/pictures';
import type { Result } from '../../app/result';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { tellFailure } from '../notices/notify';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { CandidateList } from './candidate-list';
import { relinkFromFolder, relinkTo } from './relink';
import { useFocusKept } from './use-focus-kept';
import { useMissing } from './use-missing';

interface Props {
  readonly story: Story;
  /** Where it goes back to, if not to the desk. */
  readonly onClose?: () => void;
}

/** Finds the pictures of a story again that are not where it says: by name, here, in the library, in any folder. */
export function RelinkDialog({ story, onClose }: Props) {
  const { t } = useTranslation();
  const leave = useLeave();
  const close = onClose ?? leave;
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const { all, missing, candidates } = useMissing(story);
  const [isBusy, setBusy] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  useFocusKept(status, `${missing.length} ${isBusy}`);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [isCut, setCut] = useState(false);
  async function run<Value>(task: Promise<Result<Value>>): Promise<Value | null> {
    setBusy(true);
    const done = await task.finally(() => setBusy(false));
    if (!done.ok) tellFailure('picture', done.failure);
    return done.ok ? done.value : null;
  }
  const take = (picture: string, candidate: PictureCandidate) =>
    void run(relinkTo(story, picture, candidate));
  const search = async () => {
    const finds = await run(relinkFromFolder(story, missing));
    setSeveral(finds?.several ?? []);
    setCut(finds?.isCut ?? false);
    if (finds?.failure) tellFailure('picture', finds.failure);
  };
  return (
    <FloatingDialog frame="modal relink-modal" className="relink-dialog" onClose={close}>
      <div className="modal-head">
        <DialogTitle>{t('relink.title')}</DialogTitle>
        <CloseButton name={t('relink.close')} onPress={close} />
      </div>
      <p className="modal-text" role="status" ref={status}>
        {isBusy
          ? t('relink.looking')
          : t('relink.found', { found: all.length - missing.length, count: all.length })}
      </p>
      <ul className="relink-list">
        {missing.map((picture) => (
          <li key={picture} className="relink-item">
            <h3 className="view-title">
              <bdi>{fileNameOf(picture)}</bdi>
            </h3>
            {several.includes(picture) && (
              <p className="view-note">{t('relink.several', { name: fileNameOf(picture) })}</p>
            )}
            <CandidateList
              candidates={candidates.get(picture) ?? null}
              isDisabled={isBusy || readOnly}
              onTake={(candidate) => take(picture, candidate)}
            />
          </li>
        ))}
      </ul>
      <div className="modal-foot">
        <p className="hint">{isCut ? t('relink.cut') : t('relink.hint')}</p>
        <button type="button" className="button" onClick={close}>
          {t(missing.length === 0 ? 'relink.done' : 'relink.later')}
        </button>
        {missing.length > 0 && (
          <button
            type="button"
            className="button is-main"
            disabled={isBusy || readOnly}
            onClick={() => void search()}
          >
            {t('relink.folder')}
          </button>
        )}
      </div>
    </FloatingDialog>
  );
}
