import type { EditorThemeClasses } from 'lexical';

/** The class names that the style sheets know. */
export const STORY_THEME: EditorThemeClasses = {
  paragraph: 'story-paragraph',
  heading: {
    h1: 'story-crosshead',
    h2: 'story-crosshead',
    h3: 'story-crosshead',
    h4: 'story-crosshead',
    h5: 'story-crosshead',
    h6: 'story-crosshead',
  },
  list: {
    ul: 'story-list',
    ol: 'story-list',
    checklist: 'story-check-list',
    listitem: 'story-item',
    listitemChecked: 'story-item-checked',
    listitemUnchecked: 'story-item-unchecked',
    nested: { listitem: 'story-item-nested' },
  },
  link: 'story-link',
  code: 'story-code',
  table: 'story-table',
  tableScrollableWrapper: 'story-table-place',
  tableCell: 'story-cell',
  tableCellSelected: 'is-selected',
  tableSelection: 'has-selected-cells',
  hr: 'story-section-break',
  hrSelected: 'is-selected',
  text: {
    bold: 'story-bold',
    italic: 'story-italic',
    underline: 'story-underline',
    strikethrough: 'story-strikethrough',
    underlineStrikethrough: 'story-underline-strikethrough',
    subscript: 'story-subscript',
    superscript: 'story-superscript',
    code: 'story-code-text',
  },
};
