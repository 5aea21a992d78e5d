import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveMerge, type Choice, type Merge } from '../../app/compare';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { StoryLanguage } from '../versions/words';
import { firstChoices, openCount } from './choices';
import { ConflictForm } from './conflict-form';

/** What was changed here and in another program, side by side; the user says what is to stand. */
export function MergeDialog({ story }: { readonly story: Story }) {
  const merge = useStoryState(story, (state) => state.merge);
  const close = useLeave();
  return (
    <FloatingDialog
      frame="modal merge-modal"
      className="merge-dialog"
      isOpen={merge !== null}
      isDismissable={false}
    >
      {merge && <MergeForm story={story} merge={merge} onClose={close} />}
    </FloatingDialog>
  );
}

interface Props {
  readonly story: Story;
  readonly merge: Merge;
  readonly onClose: () => void;
}

function MergeForm({ story, merge, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => ({ of: merge, choices: firstChoices(merge) }));
  // The other program may write again meanwhile: what was chosen then was chosen about other words.
  const choices = chosen.of === merge ? chosen.choices : firstChoices(merge);
  const open = openCount(merge, choices);
  const choose = (id: string, choice: Choice) =>
    setChosen({ of: merge, choices: new Map(choices).set(id, choice) });
  const take = async () => {
    await story.resolveMerge(resolveMerge(merge, choices));
    if (!story.store.getState().merge) onClose();
  };

  return (
    <StoryLanguage value={merge.article.fields.language}>
      <div className="merge-head">
        <DialogTitle>{t('merge.title')}</DialogTitle>
        <p className="modal-text">{t('merge.text')}</p>
      </div>
      <div className="merge-conflicts">
        {merge.conflicts.map((conflict) => (
          <ConflictForm
            key={conflict.id}
            conflict={conflict}
            article={merge.article}
            choice={choices.get(conflict.id)}
            onChoose={(choice) => choose(conflict.id, choice)}
          />
        ))}
      </div>
      <div className="modal-foot">
        <p className="merge-open" role="status">
          {open > 0 ? t('merge.open', { count: open }) : t('merge.decided')}
        </p>
        <button type="button" className="button" onClick={onClose}>
          {t('merge.later')}
        </button>
        <button
          type="button"
          className="button is-main"
          disabled={open > 0}
          onClick={() => void take()}
        >
          {t('merge.take')}
        </button>
      </div>
    </StoryLanguage>
  );
}
