import { useTranslation } from 'react-i18next';
import { Header } from 'react-aria-components/Header';
import { Keyboard } from 'react-aria-components/Keyboard';
import { ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import type { Entry, Section } from './entries';

/** The entries of one menu, or those used last, or the open stories. */
export function PaletteSection({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  return (
    <ListBoxSection id={section.title} className="palette-section">
      <Header className="palette-group">{t(section.title)}</Header>
      {section.entries.map((entry) => (
        <ListBoxItem
          key={keyOf(entry)}
          id={keyOf(entry)}
          className="menu-item"
          textValue={entry.name}
          isDisabled={entry.isOff}
        >
          <Text slot="label" className="palette-name" dir="auto">
            {entry.name}
          </Text>
          {entry.shortcut && <Keyboard className="shortcut">{entry.shortcut}</Keyboard>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

/** What tells an entry from all others. */
export function keyOf({ what }: Entry): string {
  return 'command' in what ? what.command : `article:${what.article}`;
}
