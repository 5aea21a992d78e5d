import { dismissAbout, put } from '../notices/notify';
import type { Adding } from '../story/report';

/** What is done within so many milliseconds needs no telling. */
const PAUSE = 400;

let batches = 0;

/** Tells how many pictures are added of several, and lets the user stop it. */
export function showAdding(total: number, cancel: () => void): Adding {
  batches += 1;
  const about = `adding ${batches}`;
  let [done, isShown] = [0, false];
  const show = () => {
    isShown = true;
    put({
      about,
      failed: false,
      text: [{ key: 'notice.adding-pictures' }],
      actions: [{ key: 'action.cancel', run: stop }],
      progress: { done, total },
    });
  };
  const stop = () => {
    cancel();
    end();
  };
  const timer = setTimeout(show, PAUSE);
  const end = () => {
    clearTimeout(timer);
    isShown = false;
    dismissAbout(about);
  };
  return {
    step: (count) => {
      done = count;
      if (isShown) show();
    },
    end,
  };
}
