import type { Failure } from '../../app/result';
import type { SaveState, Story } from '../story/story';
import { failureText } from '../notices/failure-text';
import { dismissAbout, put } from '../notices/notify';
import { saveCopy } from './save-copy';

/** Says when the story can't be saved, for as long as it can't. Returns how to stop. */
export function watchStory(story: Story): () => void {
  // Each story in a tab has its own troubles.
  const about = `save ${story.name}`;
  const look = ({ state, failure }: SaveState) => {
    // Where the user has to choose first, the banner above the story says so.
    if (state === 'saved' || story.store.getState().merge) dismissAbout(about);
    else if (state === 'failed' && failure) say(failure);
  };
  const say = (failure: Failure) =>
    put({
      about,
      failed: true,
      text: failureText('save', failure),
      actions: [
        { key: 'action.retry', run: () => void story.saveNow() },
        { key: 'action.save-copy', run: () => void saveCopy(story) },
      ],
    });
  const stop = story.store.subscribe(({ save, merge }, before) => {
    if (save !== before.save || merge !== before.merge) look(save);
  });
  return () => {
    stop();
    dismissAbout(about);
  };
}
