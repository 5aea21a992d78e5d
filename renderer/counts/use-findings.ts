import { useMemo } from 'react';
import { checkFields, type Finding } from '../../app/profiles/check-fields';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

/** What is to be said of the story's fields and length; costs by the length of the fields, not of the story. */
export function useFindings(story: Story): readonly Finding[] {
  const profile = useProfile(story);
  const fields = useStoryState(story, (state) => state.fields);
  const words = useStoryState(story, ({ stats }) => stats.words);
  return useMemo(() => checkFields({ fields, words }, profile), [fields, words, profile]);
}
