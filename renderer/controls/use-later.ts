import { useEffect, useState } from 'react';

/** Does the last thing that was planned, once nothing new was planned for a while; at once when its component goes. */
export interface Later {
  readonly plan: (task: () => void) => void;
  readonly isWaiting: () => boolean;
  /** Does now what is planned. */
  readonly finish: () => void;
}

export function useLater(milliseconds: number): Later {
  const [later] = useState(() => createLater(milliseconds));
  useEffect(() => later.finish, [later]);
  return later;
}

function createLater(milliseconds: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  const finish = () => {
    clearTimeout(timer);
    const task = waiting;
    waiting = null;
    task?.();
  };
  return {
    plan: (task: () => void) => {
      waiting = task;
      clearTimeout(timer);
      timer = setTimeout(finish, milliseconds);
    },
    isWaiting: () => waiting !== null,
    finish,
  };
}
