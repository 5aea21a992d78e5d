import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Story } from '../story/story';

/** How far down each story was that is not shown at this moment, in pixels. */
const left = new WeakMap<Story, number>();

/** What holds a story is scrolled to where the story was left. */
export function useKeptScroll(story: Story): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const scroll = () => {
    const top = left.get(story);
    if (top !== undefined) ref.current?.scrollTo({ top });
  };
  useLayoutEffect(() => {
    const element = ref.current;
    scroll();
    return () => {
      left.set(story, element?.scrollTop ?? 0);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each story
  }, [story]);
  // Once more when the editor has its caret again, and has scrolled to it.
  useEffect(scroll);
  return ref;
}
