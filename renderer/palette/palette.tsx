import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { runCommandFromMenu } from '../commands/run-command';
import { situation } from '../commands/situation';
import { useLeave } from '../commands/use-leave';
import { FloatingDialog } from '../controls/floating-dialog';
import { showSelected } from '../popovers/show-selected';
import { showTab } from '../state/tabs';
import { allEntries, findEntries, type Entry } from './entries';
import { lastUsed, noteUsed } from './last-used';
import { keyOf, PaletteSection } from './palette-section';

/** Every command by its name, and the open stories: one types a few letters and presses Enter. */
export function Palette() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const leave = useLeave();
  // As things stood before the palette took the keyboard.
  const [entries] = useState(() => allEntries(situation()));
  // Before the field takes the keyboard, and the selection with it.
  useLayoutEffect(showSelected, []);
  const sections = findEntries(typed, entries, lastUsed());

  const choose = (key: string) => {
    const entry = entries.find((other) => keyOf(other) === key);
    if (!entry) return;
    leave();
    run(entry);
  };
  return (
    <FloatingDialog
      frame="palette"
      className="palette-dialog"
      place="is-palette"
      label={t('palette.title')}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className="palette-find" aria-label={t('palette.find')} autoFocus>
          <Input
            className="palette-input"
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            placeholder={t('palette.find')}
            dir="auto"
          />
        </TextField>
        <ListBox
          className="menu palette-list"
          aria-label={t('palette.title')}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
        >
          {sections.map((section) => (
            <PaletteSection key={section.title} section={section} />
          ))}
        </ListBox>
      </Autocomplete>
      <p className="palette-hint hint">{t('palette.hint')}</p>
    </FloatingDialog>
  );
}

/** With the keyboard back where it was: a command works on what was selected there. */
function run({ what }: Entry): void {
  if ('article' in what) {
    void showTab(what.article);
    return;
  }
  noteUsed(what.command);
  runCommandFromMenu(what.command);
}
