import { useEffect, useState } from 'react';

/** So long, in milliseconds, nothing may change: what moves along with each key is in the way. */
const REST = 150;

/** Whether a value has not changed for a moment. */
export function useRested(value: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested === value;
}
