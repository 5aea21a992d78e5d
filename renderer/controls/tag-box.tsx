import { useState, type KeyboardEvent, type Ref } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

interface Props {
  readonly id: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  /** What there is already elsewhere. */
  readonly offered: readonly string[];
  readonly onAdd: (tags: readonly string[]) => void;
  /** Takes the last tag away for the words to be changed; returns them. */
  readonly onTakeBack: () => string;
}

/** Takes new tags: Enter, a comma or leaving the field adds what was typed; Backspace in the empty field takes the last one back. */
export function TagBox({ id, ref, label, offered, onAdd, onTakeBack }: Props) {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const tags = text.split(/[,،]/).map((tag) => tag.trim());
    const found = tags.filter((tag) => tag !== '');
    if (found.length > 0) onAdd(found);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (key === 'Enter' && !target.getAttribute('aria-activedescendant')) add(typed);
    else if (key === ',' || key === '،') add(typed);
    else if (key === 'Backspace' && typed === '') setTyped(onTakeBack());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ComboBox
      className="tag-box"
      aria-label={label}
      allowsCustomValue
      menuTrigger="input"
      selectedKey={null}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        if (key !== null) add(String(key));
      }}
      onBlur={() => add(typed)}
    >
      <div onKeyDownCapture={onKeyDown}>
        <Input
          id={id}
          ref={ref}
          className="field"
          dir="auto"
          spellCheck={false}
          placeholder={label}
        />
      </div>
      <Popover className="popover is-menu is-completion" offset={4}>
        <ListBox className="menu">
          {offered.map((tag) => (
            <ListBoxItem key={tag} id={tag} className="menu-item" textValue={tag}>
              {tag}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
