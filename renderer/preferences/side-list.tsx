import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

interface Props {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly empty: string;
  /** Buttons below the list. */
  readonly children?: ReactNode;
}

/** What there is, beside what is changed of the one that is chosen. */
export function SideList({ label, items, selected, onSelect, empty, children }: Props) {
  return (
    <div className="side-list">
      <ListBox
        className="side-items"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onSelect(String(key));
        }}
        renderEmptyState={() => <p className="hint side-empty">{empty}</p>}
      >
        {items.map(({ id, name }) => (
          <ListBoxItem key={id} id={id} className="side-item" textValue={name}>
            <bdi>{name}</bdi>
          </ListBoxItem>
        ))}
      </ListBox>
      {children && <div className="button-row">{children}</div>}
    </div>
  );
}
