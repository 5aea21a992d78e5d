import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CopyProgress, RecordingState } from '../../app/ipc/recordings';
import { bridge } from '../bridge';

interface Recordings {
  /** What is known of each recording that is or was on the screen, by article and name. */
  readonly states: Readonly<Record<string, RecordingState>>;
  readonly copies: Readonly<Record<string, CopyProgress>>;
  /** One listens to the next quote as fast as to the last. */
  readonly speed: number;
}

export const recordingStore = createStore<Recordings>(() => ({ states: {}, copies: {}, speed: 1 }));

bridge.on('recording.copying', (copy) => setCopy(copy));

/** What can be done with a recording; null while that is not known, and where none is named. */
export function useRecordingState(article: string, recording: string): RecordingState | null {
  useEffect(() => {
    if (recording === '') return undefined;
    const ask = () => void askState(article, recording);
    ask();
    // A drive may have been connected, or the file put back.
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [article, recording]);
  return useStore(recordingStore, ({ states }) => states[keyOf(article, recording)] ?? null);
}

/** How far the copy of a recording into its story is; null where none is made. */
export function useCopy(article: string, recording: string): CopyProgress | null {
  return useStore(recordingStore, ({ copies }) => copies[keyOf(article, recording)] ?? null);
}

export async function askState(article: string, recording: string): Promise<RecordingState> {
  const state = await bridge.call('recording.state', { article, recording });
  setState(article, recording, state);
  return state;
}

/** The player can't do anything with it: either it went away, or it is not what its name says. */
export async function tellBroken(article: string, recording: string): Promise<void> {
  const { state } = await askState(article, recording);
  if (state === 'playable') setState(article, recording, { state: 'unsupported' });
}

export function setCopy(copy: CopyProgress): void {
  const key = keyOf(copy.article, copy.recording);
  recordingStore.setState(({ copies }) => ({ copies: { ...copies, [key]: copy } }));
}

export function endCopy(article: string, recording: string): void {
  recordingStore.setState(({ copies: { [keyOf(article, recording)]: _ended, ...copies } }) => ({
    copies,
  }));
}

function setState(article: string, recording: string, state: RecordingState): void {
  const key = keyOf(article, recording);
  recordingStore.setState(({ states }) => ({ states: { ...states, [key]: state } }));
}

/** No name of an article has a line end. */
function keyOf(article: string, recording: string): string {
  return `${article}\n${recording}`;
}
