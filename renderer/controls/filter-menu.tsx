import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';

export interface FilterChoice {
  readonly id: string;
  readonly name: string;
  /** What is said beside or under the name. */
  readonly more?: ReactNode;
}

interface Props {
  /** The names of the list and of the field over it. */
  readonly label: string;
  readonly fieldLabel: string;
  readonly placeholder: string;
  /** Class names: of the field, of what is typed into, and of the list. */
  readonly look: readonly [field: string, input: string, list: string];
  readonly choices: readonly FilterChoice[];
  readonly onChoose: (id: string) => void;
  /** Stands in the place of the list when nothing fits. */
  readonly none: ReactNode;
}

/** A list with a field over it: one types a few letters and presses Enter. */
export function FilterMenu(props: Props) {
  const { label, fieldLabel, placeholder, look, choices, onChoose, none } = props;
  const [fieldLook, inputLook, listLook] = look;
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const found = choices.filter(({ name }) => contains(name, typed));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [first] = found;
    if (!first || !takesFirst(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(first.id);
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={fieldLook} aria-label={fieldLabel} autoFocus>
          <Input className={inputLook} placeholder={placeholder} dir="auto" />
        </SearchField>
        <Menu
          className={`menu ${listLook}`}
          aria-label={label}
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => none}
        >
          {found.map(({ id, name, more }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={name}>
              <Text slot="label" dir="auto">
                {name}
              </Text>
              {more}
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </div>
  );
}

/** Enter takes the first that fits, unless the arrows are on another. */
function takesFirst({ key, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement))
    return false;
  return !target.getAttribute('aria-activedescendant');
}
