import { useTranslation } from 'react-i18next';
import { CERTAINTIES, certaintyOf } from '../../app/quotes/in-article/certainty';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import type { StorySuggestion } from './story-suggestion';
import { useSuggestedSource } from './use-suggested-source';

interface Props {
  readonly story: Story;
  readonly suggestion: StorySuggestion;
}

/** What a suggestion says of its words: who, by which cue, what kind, how sure. */
export function SuggestionFacts({ story, suggestion }: Props) {
  const { t } = useTranslation();
  const { cue, kind, source, via } = suggestion;
  const certainty = certaintyOf(suggestion.confidence);
  const level = CERTAINTIES.length - CERTAINTIES.indexOf(certainty);
  const who = useSuggestedSource(story, source);
  const through = useSuggestedSource(story, via);
  const language = useStoryState(story, ({ fields }) => fields.language) || undefined;
  return (
    <p className="suggestion-facts">
      <bdi className={source ? 'suggestion-source' : 'suggestion-source is-missing'}>{who}</bdi>
      {via && <bdi>{t('quote.via.name', { name: through })}</bdi>}
      {cue && (
        <bdi className="suggestion-cue" lang={language}>
          {cue.text}
        </bdi>
      )}
      <span>{t(`quote.kind.${kind}`)}</span>
      <span className="suggestion-certainty">
        <span className="suggestion-level" aria-hidden="true">
          {'●'.repeat(level) + '○'.repeat(CERTAINTIES.length - level)}
        </span>
        {t(`suggestions.certainty.${certainty}`)}
      </span>
    </p>
  );
}
