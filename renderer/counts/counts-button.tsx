import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { readingSeconds, type Stats } from '../../app/article';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { readingTime } from './reading-time';

interface Props {
  readonly story: Story;
  readonly children: ReactNode;
}

/** Opens a small table of words, characters and reading time, of the story and of what is selected. */
export function CountsButton({ story, children }: Props) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="status-button">{children}</Button>
      <Popover className="popover" placement="top start" offset={6}>
        <Dialog className="popover-dialog" aria-label={t('counts.title')}>
          <CountsTable story={story} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function CountsTable({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const stats = useStoryState(story, (state) => state.stats);
  const selected = useStoryState(story, (state) => state.selected);
  const columns = selected ? [stats, selected] : [stats];
  const number = new Intl.NumberFormat(i18n.language);
  const rows: readonly (readonly [string, (counted: Stats) => string])[] = [
    ['counts.words', ({ words }) => number.format(words)],
    ['counts.characters', ({ characters }) => number.format(characters)],
    ['counts.reading', ({ words }) => readingTime(t, readingSeconds(words))],
  ];
  return (
    <table className="counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('counts.story')}</th>
          {selected && <th scope="col">{t('counts.selection')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, show]) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            {columns.map((counted, index) => (
              <td key={index}>{show(counted)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
