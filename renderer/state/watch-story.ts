import type { SaveState, Story } from '../story/story';
import { dismissAbout, tellFailure } from '../notices/notify';
import { saveCopy } from './save-copy';

/** Says when the story can't be saved, for as long as it can't. Returns how to stop. */
export function watchStory(story: Story): () => void {
  const look = ({ state, failure }: SaveState) => {
    if (state === 'saved') dismissAbout('save');
    if (state !== 'failed' || !failure) return;
    tellFailure('save', failure, [
      { key: 'action.retry', run: () => void story.saveNow() },
      { key: 'action.save-copy', run: () => void saveCopy(story) },
    ]);
  };
  const stop = story.store.subscribe(({ save }, before) => {
    if (save !== before.save) look(save);
  });
  return () => {
    stop();
    dismissAbout('save');
  };
}
