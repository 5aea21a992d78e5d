import { useEffect, useState } from 'react';
import type { Result } from '../../app/result';
import { bridge } from '../bridge';

/** Whether this machine knows who is behind a key; null until that is known, and for no key. */
export function useKnownHere(key: string): Result<boolean> | null {
  const [answer, setAnswer] = useState<{ key: string; known: Result<boolean> } | null>(null);
  useEffect(() => {
    if (key === '') return;
    let isWanted = true;
    void bridge.call('protected.has', { key }).then((known) => {
      if (isWanted) setAnswer({ key, known });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answer?.key === key ? answer.known : null;
}
