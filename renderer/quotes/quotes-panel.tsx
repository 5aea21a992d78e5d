import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Keyboard } from 'react-aria-components/Keyboard';
import { COMMANDS } from '../../app/commands/commands';
import { shortcutLabel } from '../commands/shortcut';
import { Paged } from '../controls/paged';
import { lazyAfterPaint } from '../first-paint';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { SuggestionsLine } from '../suggestions/suggestions-line';
import { groupQuotes } from './group-quotes';
import { QuotesChart } from './quotes-chart';
import { SourceBlock } from './source-block';
import { StrayQuotes } from './stray-quotes';

const OtherNames = lazyAfterPaint(() => import('../names/other-names'), 'OtherNames');

/** Who says what in the story, below what may be quotes too. */
export function QuotesPanel({ story }: { readonly story: Story }) {
  return (
    <>
      <SuggestionsLine story={story} />
      <Quotes story={story} />
      <StrayQuotes story={story} />
    </>
  );
}

function Quotes({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const spans = useStoryState(story, (state) => state.spans);
  const quotes = useStoryState(story, (state) => state.quotes);
  const sources = useStoryState(story, (state) => state.sources);
  const groups = useMemo(() => groupQuotes({ spans, quotes, sources }), [spans, quotes, sources]);
  const most = Math.max(...groups.map(({ words }) => words));
  if (groups.length === 0) {
    return (
      <div className="panel-empty">
        <p className="panel-empty-title">{t('quotes.empty')}</p>
        <p>{t('quotes.empty.text')}</p>
        <Keyboard className="shortcut">{shortcutLabel(COMMANDS['quote.tag'].accelerator)}</Keyboard>
      </div>
    );
  }
  return (
    <>
      <QuotesChart story={story} groups={groups} />
      <Paged items={groups} as="div">
        {(group) => <SourceBlock key={group.id ?? ''} story={story} group={group} most={most} />}
      </Paged>
      <Suspense>
        <OtherNames story={story} quoted={groups.map(({ id }) => id)} />
      </Suspense>
    </>
  );
}
