import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Story } from '../story/story';
import { closePopover } from './open-popover';
import { selectionPlace } from './selection-rect';
import { selectedRange, showSelected } from './show-selected';

interface Props {
  readonly story: Story;
  readonly label: string;
  /** Where the words are, if they are not the selected ones. */
  readonly range?: Range | undefined;
  /** If closing is more than that the keyboard is back in the story. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Floats beside the selected words, never over them: below where there is room, else above. */
export function SelectionPopover({
  story,
  label,
  range: given,
  onClose = closePopover,
  children,
}: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  // Read once: with the keyboard in the popover the document's own selection is elsewhere.
  const [place] = useState(() => selectionPlace(story.editor.getRootElement(), given));
  const [range] = useState(() => given ?? selectedRange());
  useEffect(() => showSelected(range), [range]);
  const style = {
    insetInlineStart:
      document.documentElement.dir === 'rtl' ? innerWidth - place.x - place.width : place.x,
    insetBlockStart: place.y,
    inlineSize: place.width,
    blockSize: place.height,
  };
  return (
    <>
      <span ref={anchor} className="popover-anchor" style={style} aria-hidden="true" />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog className="popover-dialog" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
