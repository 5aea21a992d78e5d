import { useEffect, useState } from 'react';
import type { Events } from '../../app/ipc/contract';
import type { SourcesChanged } from '../../app/ipc/sources';
import type { Result } from '../../app/result';
import type { Correction } from '../../app/sources/correct';
import { bridge } from '../bridge';
import type { Corrected } from './person-form';
import { appStore } from '../state/app-store';

/** A correction over the library: not begun, on its way, or done. */
export interface Change {
  readonly isRunning: boolean;
  readonly progress: Events['sources.changing'];
  readonly outcome: Result<SourcesChanged> | null;
  readonly run: (correction: Correction) => Promise<void>;
  readonly stop: () => void;
}

/** `onCorrected` is called when nothing is left to be done. */
export function useChange(onCorrected: Corrected): Change {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Events['sources.changing']>(null);
  const [outcome, setOutcome] = useState<Result<SourcesChanged> | null>(null);
  useEffect(() => bridge.on('sources.changing', setProgress), []);
  const run = async (correction: Correction) => {
    setRunning(true);
    setOutcome(null);
    try {
      await saveStories();
      const done = await bridge.call('sources.change', correction);
      setOutcome(done);
      if (!done.ok || done.value.isStopped || done.value.left.length > 0) return;
      const [{ protected: key } = { protected: '' }] = correction.from;
      onCorrected({ name: correction.to.name, protected: key }, done.value.changed);
    } finally {
      setRunning(false);
    }
  };
  const stop = () => void bridge.call('sources.stop', {});
  return { isRunning, progress, outcome, run, stop };
}

/** What was tagged a moment ago is in its file then; what can't be saved is put together with what is changed. */
async function saveStories(): Promise<void> {
  const stories = appStore.getState().tabs.flatMap(({ story }) => story ?? []);
  await Promise.allSettled(stories.map((story) => story.saveNow()));
}
