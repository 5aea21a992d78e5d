import { useEffect } from 'react';
import type { Story } from '../story/story';
import { markTks } from './tk-marks';

/** What is always marked in the story in front. It has nothing of its own on the page. */
export function StoryMarks({ story }: { readonly story: Story }) {
  useEffect(() => markTks(story.editor), [story]);
  return null;
}
