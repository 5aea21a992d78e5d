import { useStore } from 'zustand';
import { RenameForm } from './rename-form';
import { storyQuestion } from './story-question';
import { TrashQuestion } from './trash-question';

/** Asks what has to be known before something is done with a story as a whole. */
export function StoryDialog() {
  const question = useStore(storyQuestion);
  if (!question) return null;
  const Question = question.what === 'rename' ? RenameForm : TrashQuestion;
  return <Question key={question.article} {...question} />;
}
