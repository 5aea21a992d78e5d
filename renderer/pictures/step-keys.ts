import { useEffect, useEffectEvent } from 'react';
import { IS_MAC } from '../commands/shortcut';
import { activeTextField } from '../commands/text-field';

/**
 * Steps from picture to picture by key: Page Up and Page Down wherever the keyboard is, the arrows outside of fields,
 * and with Alt in them, except on a Mac, where these go from word to word. The arrows follow the direction of reading.
 */
export function useStepKeys(step: (by: 1 | -1) => void, isActive: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = isActive ? stepOf(event) : null;
    if (by === null) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  if (!altKey && key === 'PageDown') return 1;
  if (!altKey && key === 'PageUp') return -1;
  const isMeant = activeTextField() ? altKey && !IS_MAC : !altKey;
  if (!isMeant || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
  const isForward = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
  return isForward ? 1 : -1;
}
