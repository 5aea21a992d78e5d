import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import type { FoundArticle } from '../../app/ipc/records';
import { bridge } from '../bridge';
import { openArticle } from '../state/articles';
import { reveal } from '../state/export-story';
import { askToRename, askToTrash } from './story-question';
import { archive, duplicate } from './story-work';

interface Props {
  readonly article: FoundArticle;
  /** Where it was asked for, in pixels of the window. */
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** What can be done with a story of the list. */
export function RowMenu({ article, place, onClose }: Props) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const name = article.article;
  const label = t('library.story-menu', { name: article.headline || article.slug });
  const rightToLeft = document.documentElement.dir === 'rtl';
  const style = {
    insetInlineStart: rightToLeft ? innerWidth - place.x : place.x,
    insetBlockStart: place.y,
  };
  return (
    <>
      <span ref={anchor} className="popover-anchor" style={style} aria-hidden="true" />
      <Popover
        className="popover is-menu"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={onClose}
      >
        <Menu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
          <Item name={t('library.open')} run={() => openArticle(name)} />
          <Item
            name={t('library.open-in-window')}
            run={() => bridge.call('window.open', { article: name })}
          />
          <Separator className="menu-separator" />
          <Item name={t('library.rename')} shortcut="F2" run={() => askToRename(article)} />
          <Item name={t('library.duplicate')} run={() => duplicate(name)} />
          <Item
            name={t(article.archived ? 'library.take-out' : 'library.put-away')}
            run={() => archive(article, !article.archived)}
          />
          <Item name={t('library.trash')} shortcut="Del" run={() => askToTrash(article)} />
          <Separator className="menu-separator" />
          <Item name={t('command.story.reveal')} run={() => reveal(name)} />
        </Menu>
      </Popover>
    </>
  );
}

interface ItemProps {
  readonly name: string;
  readonly shortcut?: string;
  readonly run: () => unknown;
}

function Item({ name, shortcut, run }: ItemProps) {
  return (
    <MenuItem className="menu-item" textValue={name} onAction={() => afterClosing(run)}>
      <Text slot="label">{name}</Text>
      {shortcut && <Keyboard className="shortcut">{shortcut}</Keyboard>}
    </MenuItem>
  );
}

/** The menu gives the keyboard back to the row a frame later; from there a dialog takes it, and gives it back too. */
function afterClosing(run: () => unknown): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void run()));
}
