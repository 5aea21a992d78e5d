import { useLayoutEffect, useState } from 'react';

/** What is read of the window's layout, read again while something scrolls or the window changes its size. */
export function useFollowed<Value>(read: () => Value): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useLayoutEffect(() => {
    const look = () => setValue(read);
    look();
    window.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [read]);
  return value;
}
