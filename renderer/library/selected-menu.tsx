import { useTranslation } from 'react-i18next';
import { Separator } from 'react-aria-components/Separator';
import type { FoundArticle } from '../../app/ipc/records';
import { askToExport } from '../export/open-export';
import { MenuAt, MenuEntry, type MenuPlace } from './menu-at';
import { clearSelected } from './selected-stories';
import { askToTrash } from './story-question';
import { archiveAll, isArchived } from './story-work';

interface Props extends MenuPlace {
  readonly stories: readonly FoundArticle[];
}

/** What can be done with all that are selected. */
export function SelectedMenu({ stories, ...at }: Props) {
  const { t } = useTranslation();
  const areArchived = stories.every(isArchived);
  return (
    <MenuAt label={t('library.selected', { count: stories.length })} {...at}>
      <MenuEntry name={t('command.story.export')} run={() => askToExport(stories)} />
      <MenuEntry
        name={t(areArchived ? 'library.take-out' : 'library.put-away')}
        run={() => archiveAll(stories)}
      />
      <MenuEntry name={t('library.trash')} shortcut="Del" run={() => askToTrash(stories)} />
      <Separator className="menu-separator" />
      <MenuEntry name={t('library.selected.clear')} run={clearSelected} />
    </MenuAt>
  );
}
