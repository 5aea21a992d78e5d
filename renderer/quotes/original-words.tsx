import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../controls/use-draft';
import { LabelledField } from '../controls/labelled-field';
import { useStoryState } from '../state/app-store';
import type { QuoteForm } from './quote-form';

interface Props extends QuoteForm {
  readonly words: string;
}

/** What was said in another language beside what the story has of it. */
export function OriginalWords({ story, quote, readOnly, change, words }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const language = useStoryState(story, ({ fields }) => fields.language);
  const { original } = quote;
  const text = useDraft(original.text, (typed) =>
    change('original', { original: { text: typed } }),
  );
  return (
    <fieldset className="quote-sheet-part">
      <legend>{t('quote.original')}</legend>
      <div className="quote-sheet-columns is-original">
        <div className="labelled-field">
          <label className="field-label" htmlFor={id}>
            {t('quote.original.text')}
          </label>
          <textarea
            id={id}
            className="field quote-original"
            rows={3}
            dir="auto"
            lang={original.language || undefined}
            readOnly={readOnly}
            {...text}
          />
          <LabelledField
            label={t('quote.original.language')}
            value={original.language}
            readOnly={readOnly}
            onCommit={(tag) => change('language', { original: { language: tag.trim() } })}
          />
        </div>
        <div className="labelled-field">
          <span className="field-label">{t('quote.in-story')}</span>
          <p className="quote-translation" dir="auto" lang={language || undefined}>
            {words}
          </p>
        </div>
      </div>
    </fieldset>
  );
}
