import { useTranslation } from 'react-i18next';
import { CloseButton } from '../controls/close-button';
import { askToExport } from '../export/open-export';
import { clearSelected, useSeveralSelected } from './selected-stories';

/** How many stories are selected together, while there are several, and what can be done with them. */
export function SelectedBar() {
  const { t } = useTranslation();
  const stories = useSeveralSelected();
  const count = stories.length;
  return (
    <div className={count > 0 ? 'selected-bar' : undefined}>
      <p role="status">{count > 0 && t('library.selected', { count })}</p>
      {count > 0 && (
        <>
          <button type="button" className="button is-small" onClick={() => askToExport(stories)}>
            {t('command.story.export')}
          </button>
          <CloseButton name={t('library.selected.clear')} onPress={clearSelected} />
        </>
      )}
    </div>
  );
}
