import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { Source, SourceId } from '../../app/article';
import type { KnownSource } from '../../app/ipc/sources';
import { ProtectedSign } from '../protected/protected-sign';
import { shownName } from '../sources/shown-name';
import { useOffered, type Offered } from '../sources/use-offered';

interface Props {
  readonly label: string;
  /** Those of the story: they are offered first. */
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** A name: one of the sources' or any other. */
  readonly value: string;
  /** Gets the name, and who it is where somebody of the library was chosen. */
  readonly onChange: (name: string, known: KnownSource | null) => void;
  readonly className?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

/** A field for a name that offers the story's sources, and then the library's, while one types. */
export function SourceBox({
  label,
  sources,
  value,
  onChange,
  className = 'popover-row',
  isReadOnly = false,
  autoFocus = false,
}: Props) {
  const { t } = useTranslation();
  const offered = useOffered(value, sources);
  const chosen = useRef<KnownSource | null>(null);
  const choose = (key: unknown) => {
    chosen.current = offered.library.find((known) => keyOf(known) === key) ?? null;
    if (chosen.current) onChange(chosen.current.name, chosen.current);
  };
  const type = (name: string) => {
    onChange(name, chosen.current?.name === name ? chosen.current : null);
  };
  return (
    <ComboBox
      className={className}
      allowsCustomValue
      menuTrigger="input"
      // What is offered fits what is typed.
      defaultFilter={() => true}
      inputValue={value}
      onInputChange={type}
      onSelectionChange={choose}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
    >
      <Label className="popover-label">{label}</Label>
      <Input className="field" spellCheck={false} dir="auto" />
      <OpenWhenOffered typed={value} offered={offered} />
      <Popover className="popover is-menu is-completion" offset={4}>
        <ListBox className="menu">
          {offered.story.map(([id, source]) => (
            <SourceItem key={id} id={`story ${id}`} source={source} />
          ))}
          {offered.library.length > 0 && (
            <ListBoxSection id="library">
              <Header className="menu-title">{t('sources.library')}</Header>
              {offered.library.map((known) => (
                <SourceItem key={keyOf(known)} id={keyOf(known)} source={known} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

type Shown = Pick<Source, 'name' | 'role' | 'organisation' | 'protected'>;

function SourceItem({ id, source }: { readonly id: string; readonly source: Shown }) {
  const { t } = useTranslation();
  const { name, role, organisation } = source;
  return (
    <ListBoxItem id={id} className="menu-item" textValue={name}>
      <Text slot="label" className="source-item-name" dir="auto">
        {shownName(name, t)}
      </Text>
      {source.protected !== '' && <ProtectedSign />}
      <span className="menu-item-more source-item-role" dir="auto">
        {[role, organisation].filter(Boolean).join(', ')}
      </span>
    </ListBoxItem>
  );
}

function keyOf({ name, protected: key }: KnownSource): string {
  return `library ${key} ${name}`;
}

/** The list opens with what is offered at a key; what the library offers comes a moment later. */
function OpenWhenOffered({
  typed,
  offered,
}: {
  readonly typed: string;
  readonly offered: Offered;
}) {
  const state = useContext(ComboBoxStateContext);
  const [first] = useState(typed);
  const { library, answeredFor } = offered;
  const isNews = typed !== first && answeredFor === typed && library.length > 0;
  const opened = useRef(first);
  useEffect(() => {
    if (!isNews || opened.current === typed) return;
    opened.current = typed;
    const isChosen = state?.selectedItem?.textValue === typed;
    if (state?.isFocused && !state.isOpen && !isChosen) state.open(null, 'input');
  }, [isNews, typed, state]);
  return null;
}
