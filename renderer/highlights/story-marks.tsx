import { useEffect } from 'react';
import { NameMarks } from '../names/name-marks';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { markTks } from './tk-marks';

/** What is always marked in the story in front. It has nothing of its own on the page. */
export function StoryMarks({ story }: { readonly story: Story }) {
  const language = useStoryState(story, ({ fields }) => fields.language);
  useEffect(() => markTks(story.editor, language), [story, language]);
  return <NameMarks story={story} />;
}
