import { useTranslation } from 'react-i18next';
import {
  QUOTE_KINDS,
  QUOTE_TERMS,
  type QuoteKind,
  type QuoteTerms,
  type SourceId,
} from '../../app/article';
import { recordOf } from '../../app/compare/records';
import { LabelledField } from '../controls/labelled-field';
import { LabelledSelect } from '../controls/labelled-select';
import { useStoryState } from '../state/app-store';
import { AttributionField } from './attribution-field';
import type { QuoteForm } from './quote-form';

/** Who said it, in which role, through whom, on which terms. */
export function SaidByFields({ story, id, quote, readOnly, change }: QuoteForm) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const nameOf = (source: SourceId | null) =>
    source === null ? '' : (recordOf(sources, source)?.name ?? source);
  const role = quote.source === null ? '' : (recordOf(sources, quote.source)?.role ?? '');
  const form = { sources, readOnly };
  return (
    <fieldset className="quote-sheet-part">
      <legend>{t('quote.said-by')}</legend>
      <AttributionField
        {...form}
        label={t('quote.source')}
        value={nameOf(quote.source)}
        onCommit={(who) => story.attributeQuote(id, 'source', who)}
      />
      <LabelledField
        label={t('quote.role')}
        value={quote.role}
        placeholder={role}
        readOnly={readOnly}
        onCommit={(text) => change('role', { role: text.trim() })}
      />
      <AttributionField
        {...form}
        label={t('quote.via')}
        value={nameOf(quote.via)}
        onCommit={(who) => story.attributeQuote(id, 'via', who)}
      />
      <LabelledField
        label={t('quote.cue')}
        value={quote.cue}
        readOnly={readOnly}
        onCommit={(text) => change('cue', { cue: text.trim() })}
      />
      <div className="quote-sheet-row">
        <LabelledSelect
          label={t('quote.kind')}
          value={quote.kind}
          isDisabled={readOnly}
          choices={QUOTE_KINDS.map((value) => ({ value, name: t(`quote.kind.${value}`) }))}
          onChange={(kind) => change('kind', { kind: kind as QuoteKind })}
        />
        <LabelledSelect
          label={t('quote.terms')}
          value={quote.terms}
          isDisabled={readOnly}
          choices={QUOTE_TERMS.map((value) => ({ value, name: t(`quote.terms.${value}`) }))}
          onChange={(terms) => change('terms', { terms: terms as QuoteTerms })}
        />
      </div>
    </fieldset>
  );
}
