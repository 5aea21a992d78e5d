import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { appStore } from '../state/app-store';
import { closeFloating } from '../state/floating';
import { keyboardPlace } from './keyboard-place';

/**
 * How what floats goes: the keyboard is then where it was when this was first shown, so that what is run next works on
 * what was selected there.
 */
export function useLeave(): () => void {
  const [giveBack] = useState(keyboardPlace);
  useEffect(() => () => queueMicrotask(() => isLost() && giveBack()), [giveBack]);
  return () => {
    // The story can have the keyboard only when nothing lies over it any more.
    flushSync(closeFloating);
    giveBack();
  };
}

/** Somebody else took away what floated, and the keyboard went with it. */
function isLost(): boolean {
  return appStore.getState().floating === null && document.activeElement === document.body;
}
