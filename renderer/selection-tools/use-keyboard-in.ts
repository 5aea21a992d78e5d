import { useEffect, useState } from 'react';

/** Whether the keyboard is in an element of which this holds. The same function for as long as it says the same. */
export function useKeyboardIn(isInside: (element: Element) => boolean): boolean {
  const [isIn, setIn] = useState(() => isInside(document.activeElement ?? document.body));
  useEffect(() => {
    const look = (element: EventTarget | null) =>
      setIn(element instanceof Element && isInside(element));
    // Where it goes, not where it is between two places.
    const leave = ({ relatedTarget }: FocusEvent) => look(relatedTarget);
    const enter = ({ target }: FocusEvent) => look(target);
    look(document.activeElement);
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
    };
  }, [isInside]);
  return isIn;
}
