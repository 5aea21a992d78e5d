import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import type { SourceQuotes } from './group-quotes';
import { sourceHue } from './source-hue';

interface Props {
  readonly story: Story;
  readonly groups: readonly SourceQuotes[];
}

/** How the quoted words of the story are shared among those who say them; nothing where there is only one. */
export function QuotesChart({ story, groups }: Props) {
  const { t, i18n } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  if (groups.length < 2) return null;
  const all = groups.reduce((sum, { words }) => sum + words, 0);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const share = ({ source, words }: SourceQuotes) =>
    t('quotes.chart.share', {
      name: source?.name ?? t('quotes.no-source'),
      words: t('status.words', { count: words }),
      share: percent.format(all === 0 ? 0 : words / all),
    });
  return (
    <ul className="quotes-chart" aria-label={t('quotes.chart')}>
      {groups.map((group) => (
        <li
          key={group.id ?? ''}
          className="quotes-chart-share"
          style={{ ...sourceHue(sources, group.id), '--words': group.words } as CSSProperties}
          title={share(group)}
        >
          <span className="for-readers">{share(group)}</span>
        </li>
      ))}
    </ul>
  );
}
