import { useStore } from 'zustand';
import { announced } from './announce';

/** The place that screen readers watch. It is there before anything is said: they tell only what changes in it. */
export function Announcer() {
  const { words, count } = useStore(announced);
  return (
    <p role="status" className="for-readers">
      <span key={count}>{words}</span>
    </p>
  );
}
