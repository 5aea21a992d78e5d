import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
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
import { FigureExtension } from './figure-extension';
import { LastLineExtension } from './last-line-extension';
import { ListKeysExtension } from './list-keys-extension';
import { MarkdownExtension } from './markdown-extension';
import { PasteExtension } from './paste-extension';
import { PictureSelectionExtension } from './picture-selection-extension';
import { QuoteExtension } from './quote-extension';
import { StoryEndsExtension } from './story-ends-extension';

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
    PictureSelectionExtension,
    BlockQuoteExtension,
    BlockStartExtension,
    CaretBlockExtension,
    StoryEndsExtension,
    QuoteExtension,
    DirectionExtension,
    PasteExtension,
    MarkdownExtension,
    LastLineExtension,
  ],
});
