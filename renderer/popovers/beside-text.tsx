import { useCallback, type CSSProperties, type ReactNode } from 'react';
import type { Story } from '../story/story';
import { boxOf, type Place } from './selection-rect';
import { useFollowed } from './use-followed';

interface Props {
  readonly story: Story;
  /** Reads where the words are; null while they are not shown. The same function for as long as it reads the same. */
  readonly place: () => Place | null;
  /** Where it floats if there is room; else it is on the other side. */
  readonly side: 'above' | 'below';
  readonly children: ReactNode;
}

/** So much is needed above or below the words, in CSS pixels. */
const ROOM = 46;

/**
 * Floats beside words of the story, never over them, and goes along when the paper is scrolled; it is away while they
 * are out of sight. The keyboard stays in the text. The style sheet does the placing (CSS anchors).
 */
export function BesideText({ story, place, side, children }: Props) {
  const read = useCallback(() => {
    const paper = story.editor.getRootElement()?.closest('.paper');
    const words = place();
    return paper && words && within(words, boxOf(paper.getBoundingClientRect()));
  }, [story, place]);
  const at = useFollowed(read);
  if (!at) return null;
  return (
    <div className="beside-layer" style={styleOf(at.paper, windowPlace())}>
      <span className="beside-anchor" style={styleOf(at.words, at.paper)} aria-hidden="true" />
      <div className={`beside is-${side}`}>{children}</div>
    </div>
  );
}

/** The words as far as the paper shows them, unless there is no room beside. */
function within(words: Place, paper: Place): { words: Place; paper: Place } | null {
  const end = paper.y + paper.height;
  const top = Math.max(words.y, paper.y);
  const bottom = Math.min(words.y + words.height, end);
  if (top > bottom) return null;
  if (top - paper.y < ROOM && end - bottom < ROOM) return null;
  return { words: { ...words, y: top, height: bottom - top }, paper };
}

function windowPlace(): Place {
  return { x: 0, y: 0, width: innerWidth, height: innerHeight };
}

/** As a style of what is placed within another place; along the line from where that begins. */
function styleOf(place: Place, around: Place): CSSProperties {
  const fromLeft = place.x - around.x;
  const fromRight = around.x + around.width - place.x - place.width;
  return {
    insetInlineStart: document.documentElement.dir === 'rtl' ? fromRight : fromLeft,
    insetBlockStart: place.y - around.y,
    inlineSize: place.width,
    blockSize: place.height,
  };
}
