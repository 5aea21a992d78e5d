import { useTranslation } from 'react-i18next';
import { DialogFrame } from './dialog-frame';
import { clearSelected } from './selected-stories';
import type { Named } from './story-question';
import { trash } from './story-work';

/** So many are named; of more it is said how many. */
const MOST_NAMED = 5;

/** Asks whether stories are to go to the system's trash, out of which the system gives them back. */
export function TrashQuestion({ stories }: { readonly stories: readonly Named[] }) {
  const { t } = useTranslation();
  const count = stories.length;
  const named = stories.slice(0, count > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const submit = () => {
    clearSelected();
    void trash(stories.map(({ article }) => article));
  };
  return (
    <DialogFrame
      title={t('library.trash.title', { count })}
      role="alertdialog"
      action={t('library.trash.move')}
      onSubmit={submit}
    >
      {named.map(({ article, headline, slug }) => (
        <p key={article} dir="auto">
          {headline || slug || t('story.untitled')}
        </p>
      ))}
      {named.length < count && <p>{t('library.trash.more', { count: count - named.length })}</p>}
      <p className="hint">{t('library.trash.hint', { count })}</p>
    </DialogFrame>
  );
}
