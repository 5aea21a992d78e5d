import type { BrowserWindow } from 'electron';
import type { Request } from '../../app/ipc/contract';
import { success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';
import { RECORDING_EXTENSIONS } from '../recordings/recording-types';
import { throttle } from '../throttle';

type Answered = `recording.${'choose' | 'link' | 'state' | 'copy' | 'stop-copy'}`;

/** How often a window hears how far a copy is, in milliseconds. */
const TELL_PAUSE = 150;

export function recordingHandlers({ places, dialogs, recordings }: Desk): Pick<Handlers, Answered> {
  /** Copies that were asked to stop are not in it any more. */
  const copying = new Map<string, symbol>();

  return {
    'recording.choose': async ({ article }, window) => {
      const file = await dialogs.chooseFile(window, 'recording', RECORDING_EXTENSIONS);
      if (!file.ok) return file;
      return named(await (await recordings()).grant(places.at(article), file.value));
    },

    'recording.link': async ({ article, recording }) =>
      named(await (await recordings()).link(places.at(article), recording)),

    'recording.state': async ({ article, recording }) =>
      (await recordings()).state(places.at(article), recording),

    'recording.copy': async (request, window) => {
      const { article, recording } = request;
      const [key, copy] = [keyOf(request, window), Symbol('copy')];
      copying.set(key, copy);
      const tellNow = throttle(TELL_PAUSE, (done: number, total: number) => {
        if (copying.get(key) === copy)
          tell(window, 'recording.copying', { article, recording, done, total });
      });
      const isStopped = () => copying.get(key) !== copy || window.isDestroyed();
      const watch = { isStopped, tell: tellNow };
      const copied = await (await recordings()).copy(places.at(article), recording, watch);
      if (copying.get(key) === copy) copying.delete(key);
      return named(copied);
    },

    'recording.stop-copy': (request, window) => {
      copying.delete(keyOf(request, window));
      return null;
    },
  };
}

function keyOf(
  { article, recording }: Request<'recording.stop-copy'>,
  { id }: BrowserWindow,
): string {
  return JSON.stringify([id, article, recording]);
}

function named(recording: Result<string>): Result<{ readonly recording: string }> {
  return recording.ok ? success({ recording: recording.value }) : recording;
}
