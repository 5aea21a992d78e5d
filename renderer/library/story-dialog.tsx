import { useStore } from 'zustand';
import { RenameForm } from './rename-form';
import { storyQuestion } from './story-question';
import { TrashQuestion } from './trash-question';

/** Asks what has to be known before something is done with a story as a whole. */
export function StoryDialog() {
  const question = useStore(storyQuestion);
  if (!question) return null;
  if (question.what === 'trash') return <TrashQuestion stories={question.stories} />;
  return <RenameForm key={question.story.article} story={question.story} />;
}
