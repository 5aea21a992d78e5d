import { useEffect, type RefObject } from 'react';
import { HISTORIC_TAG, type LexicalEditor } from 'lexical';
import { useApp } from '../state/app-store';
import type { Story } from '../story/story';

/** While it is wished for, keeps the line that is written in the middle of the height. Says whether it is. */
export function useTypewriter(story: Story, scroller: RefObject<HTMLElement | null>): boolean {
  const isWanted = useApp((state) => state.settings.typewriter);
  useEffect(() => {
    const paper = scroller.current;
    return isWanted && paper ? followWriting(story.editor, paper) : undefined;
  }, [isWanted, story, scroller]);
  return isWanted;
}

/** Writing moves the paper; a click or a walk through the text does not. */
function followWriting(editor: LexicalEditor, paper: HTMLElement): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const events = new AbortController();
  let frame = 0;
  let isMoving = false;
  const move = () => {
    isMoving = !still.matches;
    centre(paper, isMoving ? 'smooth' : 'instant');
  };
  // On the way, blocks come into sight that are not as high as was thought.
  const arrive = () => {
    if (isMoving) centre(paper, 'instant');
    isMoving = false;
  };
  const letGo = () => (isMoving = false);
  paper.addEventListener('scrollend', arrive, { signal: events.signal });
  paper.addEventListener('wheel', letGo, { signal: events.signal, passive: true });
  paper.addEventListener('pointerdown', letGo, { signal: events.signal });
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    const isWritten = dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG);
    if (!isWritten || editor.getRootElement() !== document.activeElement) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(move);
  });
  return () => {
    cancelAnimationFrame(frame);
    events.abort();
    stop();
  };
}

function centre(paper: HTMLElement, behavior: ScrollBehavior): void {
  const line = lineOfCaret();
  if (!line) return;
  const { top, height } = paper.getBoundingClientRect();
  const by = line.top + line.height / 2 - (top + height / 2);
  // Less than a pixel is the rounding of the last time.
  if (Math.abs(by) >= 1) paper.scrollTo({ top: paper.scrollTop + by, behavior });
}

/** An empty line has no box of the caret's; its block has. */
function lineOfCaret(): DOMRect | null {
  const selection = getSelection();
  if (!selection?.focusNode) return null;
  const { focusNode, focusOffset } = selection;
  const caret = document.createRange();
  caret.setStart(focusNode, focusOffset);
  const [box] = caret.getClientRects();
  if (box) return box;
  const block = focusNode instanceof Element ? focusNode : focusNode.parentElement;
  return block?.getBoundingClientRect() ?? null;
}
