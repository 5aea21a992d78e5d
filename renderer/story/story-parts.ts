import type { LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import type { Article } from '../../app/article';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import type { StoryState } from './story';
import type { StoryFile } from './story-file';

/** What a story is made of, for what changes it as a whole. */
export interface StoryParts {
  readonly name: string;
  readonly editor: LexicalEditor;
  readonly blocks: StoryBlocks;
  readonly file: StoryFile;
  readonly store: StoreApi<StoryState>;
  readonly article: () => Article;
}
