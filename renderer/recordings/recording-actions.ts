import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { askState, endCopy, setCopy } from './recording-store';

/** Asks the user for a recording; null if none was chosen, and what went wrong is said. */
export async function chooseRecording(article: string): Promise<string | null> {
  const chosen = await bridge.call('recording.choose', { article });
  if (!chosen.ok) {
    tellFailure('recording', chosen.failure);
    return null;
  }
  dismissAbout('recording');
  const { recording } = chosen.value;
  await askState(article, recording);
  return recording;
}

/** Copies a recording into its story; null if it was not. */
export async function copyRecording(article: string, recording: string): Promise<string | null> {
  setCopy({ article, recording, done: 0, total: 0 });
  const copied = await bridge.call('recording.copy', { article, recording });
  endCopy(article, recording);
  if (!copied.ok) {
    tellFailure('copy-recording', copied.failure);
    return null;
  }
  dismissAbout('copy-recording');
  return copied.value.recording;
}

export function stopCopy(article: string, recording: string): void {
  void bridge.call('recording.stop-copy', { article, recording });
}

/** The file's own name, whatever the system it was chosen on. */
export function fileNameOf(recording: string): string {
  return /[^/\\]*$/.exec(recording)![0];
}
