import { useRef, type ReactNode } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';

export interface MenuPlace {
  /** Where it was asked for, in pixels of the window. */
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

interface Props extends MenuPlace {
  readonly label: string;
  readonly children: ReactNode;
}

/** A menu that opens where somebody asked for it. */
export function MenuAt({ label, place, onClose, children }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  const rightToLeft = document.documentElement.dir === 'rtl';
  const style = {
    insetInlineStart: rightToLeft ? innerWidth - place.x : place.x,
    insetBlockStart: place.y,
  };
  return (
    <>
      <span ref={anchor} className="popover-anchor" style={style} aria-hidden="true" />
      <Popover
        className="popover is-menu"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={onClose}
      >
        <Menu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
          {children}
        </Menu>
      </Popover>
    </>
  );
}

interface EntryProps {
  readonly name: string;
  readonly shortcut?: string;
  readonly run: () => unknown;
}

export function MenuEntry({ name, shortcut, run }: EntryProps) {
  return (
    <MenuItem className="menu-item" textValue={name} onAction={() => afterClosing(run)}>
      <Text slot="label">{name}</Text>
      {shortcut && <Keyboard className="shortcut">{shortcut}</Keyboard>}
    </MenuItem>
  );
}

/** The menu gives the keyboard back to the row a frame later; from there a dialog takes it, and gives it back too. */
function afterClosing(run: () => unknown): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void run()));
}
