import { useTranslation } from 'react-i18next';
import type { Quote, QuoteId } from '../../app/article';
import { diffWords } from '../../app/compare/diff-words';
import { isChangedSinceChecked, takeDown } from '../../app/quotes/verbatim';
import { StatusButton } from '../controls/status-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { StoryLanguage, Words } from '../versions/words';

interface Props {
  readonly story: Story;
  readonly id: QuoteId;
  readonly quote: Quote;
  /** Its words, span by span. */
  readonly spans: readonly string[];
  readonly readOnly: boolean;
}

/** The words of a quote and whether they were checked; where they changed since, with the difference. */
export function CheckedWords({ story, id, quote, spans, readOnly }: Props) {
  const { t } = useTranslation();
  const language = useStoryState(story, ({ fields }) => fields.language);
  const isChecked = quote.status === 'checked';
  const isChanged = isChangedSinceChecked(quote, spans);
  return (
    <StoryLanguage value={language}>
      <blockquote className="quote-sheet-words" dir="auto">
        {isChanged ? (
          <Words pieces={diffWords(quote.verbatim, takeDown(spans))} />
        ) : (
          <span lang={language || undefined}>{spans.join(' … ')}</span>
        )}
      </blockquote>
      {isChanged && (
        <p className="quote-changed" role="status">
          {t('quote.changed.text')}
        </p>
      )}
      <div className="quote-sheet-check">
        <StatusButton
          name={t('quote.check')}
          words={t(isChecked ? 'quote.check' : 'quote.unchecked')}
          isOn={isChecked}
          isDisabled={readOnly}
          onPress={() => story.checkQuote(id, !isChecked)}
        />
        {isChanged && !readOnly && (
          <button type="button" className="button" onClick={() => story.checkQuote(id, true)}>
            {t('quote.check-again')}
          </button>
        )}
      </div>
    </StoryLanguage>
  );
}
