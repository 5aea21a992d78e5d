import { useLayoutEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard in a dialog whose pressed button goes when it has done its work: whenever `sign` has become another
 * and the keyboard is nowhere, the dialog around the element gets it.
 */
export function useFocusKept(element: RefObject<HTMLElement | null>, sign: unknown): void {
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    element.current?.closest<HTMLElement>('[role=dialog]')?.focus();
  }, [element, sign]);
}
