import { useTranslation } from 'react-i18next';
import { DialogFrame } from './dialog-frame';
import type { StoryQuestion } from './story-question';
import { trash } from './story-work';

/** Asks whether a story is to go to the system's trash, out of which the system gives it back. */
export function TrashQuestion({ article, title }: StoryQuestion) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      title={t('library.trash.title')}
      role="alertdialog"
      action={t('library.trash.move')}
      onSubmit={() => void trash(article)}
    >
      <p dir="auto">{title || t('story.untitled')}</p>
      <p className="hint">{t('library.trash.hint')}</p>
    </DialogFrame>
  );
}
