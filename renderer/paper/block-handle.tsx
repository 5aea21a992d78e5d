import GripVertical from 'lucide-react/icons/grip-vertical';
import { $getNearestNodeFromDOMNode, type NodeKey } from 'lexical';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { followDrag } from '../controls/follow-drag';
import { $moveBlockTo } from '../editor/move-blocks';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { blockAt, gapAt } from './story-gaps';

/**
 * The handle beside the block under the mouse, to drag it to another place by. It is the mouse's alone: by keyboard the
 * commands for moving do the same.
 */
export function BlockHandle({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const layer = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [line, setLine] = useState<number | null>(null);
  useEffect(() => {
    if (readOnly) return undefined;
    return followMouse(story, (block) => {
      setPlace((before) => samePlace(before, block && placeIn(layer.current, block)));
    });
  }, [story, readOnly]);

  const drag = (event: PointerEvent<HTMLElement>) => {
    const root = story.editor.getRootElement();
    if (!place || !root || event.button !== 0) return;
    const { block } = place;
    // The keyboard stays in the story.
    event.preventDefault();
    block.classList.add('is-dragged');
    followDrag(event.nativeEvent, root.closest('.paper'), {
      gapAt: (_, y) => gapAt(root, y),
      show: ({ y }) => setLine(y - topOf(layer.current)),
      end: (gap) => {
        block.classList.remove('is-dragged');
        setLine(null);
        setPlace(null);
        if (gap) moveBlock(story, block, gap.before);
      },
    });
  };
  return (
    <div ref={layer} className="block-layer">
      {place && (
        <button
          type="button"
          className="block-handle"
          tabIndex={-1}
          aria-label={t('block.handle')}
          title={t('block.handle.hint')}
          style={{ insetBlockStart: place.top }}
          onPointerDown={drag}
        >
          <GripVertical size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      {line !== null && (
        <div className="drop-line" style={{ insetBlockStart: line }} aria-hidden="true" />
      )}
    </div>
  );
}

/** A block with its distance from the top of the sheet, in CSS pixels. */
interface Place {
  readonly block: HTMLElement;
  readonly top: number;
}

function placeIn(layer: HTMLElement | null, block: HTMLElement): Place {
  return { block, top: topOf(block) - topOf(layer) };
}

function topOf(element: HTMLElement | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}

/** What is where it was is drawn once. */
function samePlace(before: Place | null, now: Place | null): Place | null {
  return before && now && before.block === now.block && before.top === now.top ? before : now;
}

/** Tells the block beside the mouse while it moves over the paper, and none while one types or scrolls. */
function followMouse(story: Story, tell: (block: HTMLElement | null) => void): () => void {
  const paper = story.editor.getRootElement()?.closest('.paper');
  if (!paper) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  const look = (event: Event) => {
    const { clientX, clientY, buttons } = event as globalThis.PointerEvent;
    const root = story.editor.getRootElement();
    if (buttons === 0 && root) tell(blockAt(root, clientX, clientY));
  };
  const hide = () => tell(null);
  paper.addEventListener('pointermove', look, { signal });
  for (const type of ['pointerleave', 'scroll', 'keydown']) {
    paper.addEventListener(type, hide, { signal });
  }
  return () => {
    stop.abort();
    hide();
  };
}

function moveBlock({ editor }: Story, block: HTMLElement, before: HTMLElement | null): void {
  editor.update(() => {
    const key = $keyOf(block);
    if (key !== null) $moveBlockTo(key, before && $keyOf(before));
  });
}

function $keyOf(element: HTMLElement): NodeKey | null {
  return $getNearestNodeFromDOMNode(element)?.getKey() ?? null;
}
