import { useCallback, useEffect, useState } from 'react';
import type { Traces } from '../../app/ipc/records';
import type { Signs } from '../../app/protected';
import { failure, type Result } from '../../app/result';
import { bridge } from '../bridge';
import type { Story } from '../story/story';

/** Signs change with every key; what is on the disk is looked at when the hand rests, in milliseconds. */
const PAUSE = 300;

/**
 * What on the disk, beside the text, still says who somebody is; null until that is known. What only the index still has
 * goes at once, for nobody wants it there: earlier versions go when the user says so.
 */
export function useTraces(story: Story, signs: Signs) {
  const [traces, setTraces] = useState<Result<Traces> | null>(null);
  const [isCleaning, setCleaning] = useState(false);
  const article = story.name;

  const look = useCallback(
    async (versions: boolean): Promise<Result<Traces>> => {
      if (!(await story.saveNow())) return failure('locked', article);
      const cleaned = await bridge.call('protected.clean', { article, signs, versions });
      return cleaned.ok ? bridge.call('protected.traces', { article, signs }) : cleaned;
    },
    [story, article, signs],
  );

  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void look(false).then((found) => {
        if (isWanted) setTraces(found);
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [look]);

  const clean = async () => {
    setCleaning(true);
    story.forgetUndo();
    setTraces(await look(true));
    setCleaning(false);
  };
  return { traces, isCleaning, clean };
}
