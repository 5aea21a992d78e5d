import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Text } from 'react-aria-components/Text';
import type { Snippet } from '../../app/snippets/snippets';
import { FilterMenu, type FilterChoice } from '../controls/filter-menu';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import type { Story } from '../story/story';
import { insertSnippet } from './insert-snippet';
import { useSnippets } from './snippets-store';

const LOOK = ['snippet-find', 'field', 'snippet-list'] as const;

/** The snippets by name, at the caret. */
export function SnippetPopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const files = useSnippets();
  if (!files) return null;
  const { snippets } = files;
  const insert = (wanted: string) => {
    const snippet = snippets.find(({ name }) => name === wanted);
    // The story can have the keyboard only when nothing lies over it any more.
    flushSync(closePopover);
    if (snippet) insertSnippet(story.editor, snippet.text);
  };
  const none = t(snippets.length === 0 ? 'snippet.empty' : 'snippet.none');
  return (
    <SelectionPopover story={story} label={t('snippet.insert.title')}>
      <FilterMenu
        label={t('snippet.insert.title')}
        fieldLabel={t('snippet.find')}
        placeholder={t('snippet.find')}
        look={LOOK}
        choices={snippets.map(choiceOf)}
        onChoose={insert}
        none={<p className="snippet-none">{none}</p>}
      />
    </SelectionPopover>
  );
}

function choiceOf({ name, text }: Snippet): FilterChoice {
  const words = (
    <Text slot="description" className="menu-item-more snippet-words" dir="auto">
      {text}
    </Text>
  );
  return { id: name, name, more: words };
}
