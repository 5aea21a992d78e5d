import { useState, type MouseEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** As many as one looks through without searching. */
const PAGE = 100;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
  /** What the items are in: a list has nothing but its items. */
  readonly as: 'li' | 'div';
}

/** The first of many things, and the next when they are asked for: thousands of them at once would hold up the window. */
export function Paged<Item>({ items, children, as: Frame }: Props<Item>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const more = Math.min(PAGE, items.length - shown);
  const showMore = ({ currentTarget }: MouseEvent) => {
    const last = currentTarget.parentElement?.previousElementSibling;
    flushSync(() => setShown(shown + PAGE));
    // The keyboard goes on with what has come.
    last?.nextElementSibling?.querySelector<HTMLElement>('button, input')?.focus();
  };
  return (
    <>
      {items.slice(0, shown).map(children)}
      {more > 0 && (
        <Frame className="paged-more">
          <button type="button" className="button is-small" onClick={showMore}>
            {t('list.more', { number: more, all: items.length })}
          </button>
        </Frame>
      )}
    </>
  );
}
