import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { knownSource, type StorySuggestion } from './story-suggestion';

/** Who a suggestion names, as it is said on screen: with the role where it is known; who is new, as such. */
export function useSuggestedSource(story: Story, suggested: StorySuggestion['source']): string {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const id = suggested && knownSource(suggested, sources);
  const known = id === null ? undefined : sources[id];
  if (!suggested) return t('suggestions.nobody');
  if (!known) return t('suggestions.new-source', { name: suggested.name });
  return known.role === '' ? known.name : t('suggestions.with-role', { ...known });
}
