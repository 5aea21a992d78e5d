import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote, QuoteId } from '../../app/article';
import { useStoryState } from '../state/app-store';
import type { Story, StoryState } from '../story/story';
import { Paged } from '../controls/paged';
import { RecordWords } from '../controls/record-words';
import { openQuoteSheet } from '../popovers/open-popover';

/** Records whose words are gone, and tagged words whose record is: told as such, and neither dropped nor mended. */
export function StrayQuotes({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const spans = useStoryState(story, (state) => state.spans);
  const quotes = useStoryState(story, (state) => state.quotes);
  const { wordless, recordless } = useMemo(() => strays(spans, quotes), [spans, quotes]);
  return (
    <>
      {recordless.length > 0 && (
        <section className="stray-quotes" aria-label={t('quotes.without-record')}>
          <h3 className="stray-title">{t('quotes.without-record')}</h3>
          <ul>
            <Paged items={recordless} as="li">
              {({ record, text }) => (
                <li key={record}>
                  <RecordWords
                    words={text}
                    className="quote-words"
                    onPress={() => story.showQuote(record)}
                  />
                  <Actions
                    story={story}
                    actions={[
                      ['quotes.make-record', () => story.recordQuote(record)],
                      ['quote.remove', () => story.untag(record)],
                    ]}
                  />
                </li>
              )}
            </Paged>
          </ul>
        </section>
      )}
      {wordless.length > 0 && (
        <details className="stray-quotes">
          <summary>{t('quotes.without-words', { count: wordless.length })}</summary>
          <ul>
            <Paged items={wordless} as="li">
              {([id, quote]) => (
                <li key={id}>
                  <Remembered story={story} id={id} quote={quote} />
                  <Actions
                    story={story}
                    actions={[
                      ['quote.details', () => openQuoteSheet(id)],
                      ['quotes.remove-record', () => story.untag(id)],
                    ]}
                  />
                </li>
              )}
            </Paged>
          </ul>
        </details>
      )}
    </>
  );
}

function strays(spans: StoryState['spans'], quotes: StoryState['quotes']) {
  const tagged = new Set(spans.map(({ record }) => record));
  return {
    wordless: Object.entries(quotes).filter(([id]) => !tagged.has(id)),
    recordless: spans.filter(({ record }) => !Object.hasOwn(quotes, record)),
  };
}

interface RememberedProps {
  readonly story: Story;
  readonly id: QuoteId;
  readonly quote: Quote;
}

/** What a record without words can still say of itself. */
function Remembered({ story, id, quote }: RememberedProps) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const { source, verbatim, cue } = quote;
  const name = (source !== null && sources[source]?.name) || t('quotes.no-source');
  return (
    <p className="quote-words" dir="auto">
      {verbatim || [name, cue || t(`quote.kind.${quote.kind}`), id].join(' · ')}
    </p>
  );
}

interface ActionsProps {
  readonly story: Story;
  /** Keys of their words, and what they do. */
  readonly actions: readonly (readonly [string, () => void])[];
}

function Actions({ story, actions }: ActionsProps) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  return (
    <div className="stray-actions">
      {actions.map(([words, act]) => (
        <button
          key={words}
          type="button"
          className="button is-small"
          disabled={readOnly && words !== 'quote.details'}
          onClick={act}
        >
          {t(words)}
        </button>
      ))}
    </div>
  );
}
