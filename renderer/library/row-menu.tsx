import { useTranslation } from 'react-i18next';
import { Separator } from 'react-aria-components/Separator';
import type { FoundArticle } from '../../app/ipc/records';
import { bridge } from '../bridge';
import { askToExport } from '../export/open-export';
import { openArticle } from '../state/articles';
import { reveal } from '../state/reveal';
import { MenuAt, MenuEntry, type MenuPlace } from './menu-at';
import { askToRename, askToTrash } from './story-question';
import { archiveAll, duplicate } from './story-work';

interface Props extends MenuPlace {
  readonly article: FoundArticle;
}

/** What can be done with a story of the list. */
export function RowMenu({ article, ...at }: Props) {
  const { t } = useTranslation();
  const name = article.article;
  return (
    <MenuAt label={t('library.story-menu', { name: article.headline || article.slug })} {...at}>
      <MenuEntry name={t('library.open')} run={() => openArticle(name)} />
      <MenuEntry
        name={t('library.open-in-window')}
        run={() => bridge.call('window.open', { article: name })}
      />
      <Separator className="menu-separator" />
      <MenuEntry name={t('library.rename')} shortcut="F2" run={() => askToRename(article)} />
      <MenuEntry name={t('library.duplicate')} run={() => duplicate(name)} />
      <MenuEntry
        name={t(article.archived ? 'library.take-out' : 'library.put-away')}
        run={() => archiveAll([article])}
      />
      <MenuEntry name={t('library.trash')} shortcut="Del" run={() => askToTrash([article])} />
      <Separator className="menu-separator" />
      <MenuEntry name={t('command.story.export')} run={() => askToExport([article])} />
      <MenuEntry name={t('command.story.reveal')} run={() => reveal(name)} />
    </MenuAt>
  );
}
