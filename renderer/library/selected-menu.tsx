import { useTranslation } from 'react-i18next';
import type { FoundArticle } from '../../app/ipc/records';
import { askToExport } from '../export/open-export';
import { MenuAt, MenuEntry, type MenuPlace } from './menu-at';
import { clearSelected } from './selected-stories';

interface Props extends MenuPlace {
  readonly stories: readonly FoundArticle[];
}

/** What can be done with all that are selected. */
export function SelectedMenu({ stories, ...at }: Props) {
  const { t } = useTranslation();
  return (
    <MenuAt label={t('library.selected', { count: stories.length })} {...at}>
      <MenuEntry name={t('command.story.export')} run={() => askToExport(stories)} />
      <MenuEntry name={t('library.selected.clear')} run={clearSelected} />
    </MenuAt>
  );
}
