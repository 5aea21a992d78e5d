import Ellipsis from 'lucide-react/icons/ellipsis';
import X from 'lucide-react/icons/x';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  QUOTE_KINDS,
  QUOTE_TERMS,
  type Quote,
  type QuoteKind,
  type QuoteTerms,
} from '../../app/article';
import { isChangedSinceChecked } from '../../app/quotes/verbatim';
import { QuietSelect } from '../controls/quiet-select';
import { RecordWords } from '../controls/record-words';
import { StatusButton } from '../controls/status-button';
import { openQuoteSheet } from '../popovers/open-popover';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import type { QuoteInStory } from './group-quotes';

interface Props {
  readonly story: Story;
  readonly quote: QuoteInStory;
}

/** A quote with its record: the words lead to their place in the story, the rest can be changed here. */
export const QuoteRecord = memo(function QuoteRecord({
  story,
  quote: { id, quote, spans, text },
}: Props) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const change = (patch: Partial<Quote>) => story.changeQuote(id, patch);
  const isChecked = quote.status === 'checked';
  const isChanged = isChangedSinceChecked(quote, spans);
  const open = () => openQuoteSheet(id);
  const names = Object.entries(sources).map(([value, { name }]) => ({ value, name }));
  return (
    <li className="quote-record">
      <RecordWords words={text} className="quote-words" onPress={() => story.showQuote(id)} />
      <div className="quote-facts">
        <StatusButton
          name={t('quote.checked')}
          words={t(isChecked ? 'quote.checked' : 'quote.unchecked')}
          isOn={isChecked}
          isDisabled={readOnly}
          onPress={() => story.checkQuote(id, !isChecked)}
        />
        {isChanged && (
          <button type="button" className="quiet-button is-warning" onClick={open}>
            {t('quote.changed')}
          </button>
        )}
        <QuietSelect
          label={t('quote.kind')}
          value={quote.kind}
          isDisabled={readOnly}
          choices={QUOTE_KINDS.map((value) => ({ value, name: t(`quote.kind.${value}`) }))}
          onChange={(kind) => change({ kind: kind as QuoteKind })}
        />
        <QuietSelect
          label={t('quote.terms')}
          value={quote.terms}
          isDisabled={readOnly}
          choices={QUOTE_TERMS.map((value) => ({ value, name: t(`quote.terms.${value}`) }))}
          onChange={(terms) => change({ terms: terms as QuoteTerms })}
        />
        {quote.source === null && names.length > 0 && (
          <QuietSelect
            label={t('quote.source')}
            value=""
            isDisabled={readOnly}
            choices={[{ value: '', name: t('quote.name-source') }, ...names]}
            onChange={(source) => change({ source })}
          />
        )}
        {(quote.via !== null || names.length > 1) && (
          <QuietSelect
            className={quote.via === null ? 'is-unset' : ''}
            label={t('quote.via')}
            value={quote.via ?? ''}
            isDisabled={readOnly}
            choices={[
              { value: '', name: t('quote.via.none') },
              ...names
                .filter(({ value }) => value !== quote.source)
                .map(({ value, name }) => ({ value, name: t('quote.via.name', { name }) })),
            ]}
            onChange={(via) => change({ via: via || null })}
          />
        )}
        <button
          type="button"
          className="icon-button is-small quote-open"
          aria-label={t('quote.details')}
          title={t('quote.details')}
          onClick={open}
        >
          <Ellipsis size={13} aria-hidden="true" />
        </button>
        {!readOnly && (
          <button
            type="button"
            className="icon-button is-small quote-remove"
            aria-label={t('quote.remove')}
            title={t('quote.remove')}
            onClick={() => story.untag(id)}
          >
            <X size={13} aria-hidden="true" />
          </button>
        )}
      </div>
    </li>
  );
});
