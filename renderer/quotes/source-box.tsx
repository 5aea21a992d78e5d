import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { Source, SourceId } from '../../app/article';

interface Props {
  readonly label: string;
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** A name: one of the sources' or any other. */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly autoFocus?: boolean;
}

/** A field for a name that offers the story's sources while one types. */
export function SourceBox({ label, sources, value, onChange, autoFocus = false }: Props) {
  return (
    <ComboBox
      className="popover-row"
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      autoFocus={autoFocus}
    >
      <Label className="popover-label">{label}</Label>
      <Input className="field" spellCheck={false} dir="auto" />
      <Popover className="popover is-menu is-completion" offset={4}>
        <ListBox className="menu">
          {Object.entries(sources).map(([id, { name, role }]) => (
            <ListBoxItem key={id} id={id} className="menu-item" textValue={name}>
              <Text slot="label">{name}</Text>
              <span className="menu-item-more">{role}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
