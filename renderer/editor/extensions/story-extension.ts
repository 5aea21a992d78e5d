import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { LockedBlockNode } from '../nodes/locked-block-node';
import { LockedInlineNode } from '../nodes/locked-inline-node';
import { PullQuoteNode } from '../nodes/pull-quote-node';
import { STORY_THEME } from '../theme';
import { BlockQuoteExtension } from './block-quote-extension';
import { BlockStartExtension } from './block-start-extension';
import { CaretBlockExtension } from './caret-block-extension';
import { CodeBlockExtension } from './code-block-extension';
import { DirectionExtension } from './direction-extension';
import { DropExtension } from './drop-extension';
import { FigureExtension } from './figure-extension';
import { GalleryExtension } from './gallery-extension';
import { LastLineExtension } from './last-line-extension';
import { LinkExtension } from './link-extension';
import { ListKeysExtension } from './list-keys-extension';
import { MarkdownExtension } from './markdown-extension';
import { PasteExtension } from './paste-extension';
import { PictureSelectionExtension } from './picture-selection-extension';
import { SlashExtension } from './slash-extension';
import { SmartTypingExtension } from './smart-typing-extension';
import { SpanEdgesExtension } from './span-edges-extension';
import { SpanExtension } from './span-extension';
import { StoryEndsExtension } from './story-ends-extension';
import { TableExtension } from './table-extension';
import { WholeCopyExtension } from './whole-copy-extension';

/** All that the editor of a story can do. */
export const StoryExtension = defineExtension({
  name: 'galley/story',
  theme: STORY_THEME,
  nodes: () => [PullQuoteNode, LockedBlockNode, LockedInlineNode],
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    ListExtension,
    CheckListExtension,
    ListKeysExtension,
    LinkExtension,
    CodeBlockExtension,
    HorizontalRuleExtension,
    FigureExtension,
    GalleryExtension,
    PictureSelectionExtension,
    // Before block quotes: Enter in a cell does not leave the quote around the table.
    TableExtension,
    BlockQuoteExtension,
    BlockStartExtension,
    CaretBlockExtension,
    StoryEndsExtension,
    SpanExtension,
    SpanEdgesExtension,
    WholeCopyExtension,
    DirectionExtension,
    PasteExtension,
    DropExtension,
    MarkdownExtension,
    SmartTypingExtension,
    LastLineExtension,
    SlashExtension,
  ],
});
