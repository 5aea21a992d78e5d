import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import type { Story } from '../story/story';
import { insertSnippet } from './insert-snippet';
import { useSnippets } from './snippets-store';

/** The snippets by name, at the caret: one types a few letters and presses Enter. */
export function SnippetPopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const files = useSnippets();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  if (!files) return null;
  const insert = (name: string) => {
    const snippet = files.snippets.find((one) => one.name === name);
    // The story can have the keyboard only when nothing lies over it any more.
    flushSync(closePopover);
    if (snippet) insertSnippet(story.editor, snippet.text);
  };
  const found = files.snippets.filter(({ name }) => contains(name, typed));
  // Enter takes the first that fits, unless the arrows are on another.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    const [first] = found;
    if (key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement))
      return;
    if (!first || target.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    insert(first.name);
  };
  return (
    <SelectionPopover story={story} label={t('snippet.insert.title')}>
      <div onKeyDownCapture={onKeyDown}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField className="snippet-find" aria-label={t('snippet.find')} autoFocus>
            <Input className="field" placeholder={t('snippet.find')} dir="auto" />
          </SearchField>
          <Menu
            className="menu snippet-list"
            aria-label={t('snippet.insert.title')}
            onAction={(name) => insert(String(name))}
            renderEmptyState={() => (
              <p className="snippet-none">
                {t(files.snippets.length === 0 ? 'snippet.empty' : 'snippet.none')}
              </p>
            )}
          >
            {found.map(({ name, text }) => (
              <MenuItem key={name} id={name} className="menu-item" textValue={name}>
                <Text slot="label" dir="auto">
                  {name}
                </Text>
                <Text slot="description" className="menu-item-more snippet-words" dir="auto">
                  {text}
                </Text>
              </MenuItem>
            ))}
          </Menu>
        </Autocomplete>
      </div>
    </SelectionPopover>
  );
}
