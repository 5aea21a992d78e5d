import { dequal } from 'dequal';
import type { LexicalEditor } from 'lexical';
import { countBody } from '../../app/article';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import { $getRecords } from '../editor/records';
import { figuresOf, quoteWords } from './outline';
import type { StoryState } from './story';

type Description = Pick<StoryState, 'sources' | 'quotes' | 'spans' | 'figures' | 'stats'>;

/** What the panels show of the story. What is equal to what they show already is the same value. */
export function describeStory(
  blocks: StoryBlocks,
  editor: LexicalEditor,
  before?: Description,
): Description {
  const shown = blocks.collect();
  const body = shown.map(({ block }) => block);
  const { sources, quotes } = editor.getEditorState().read($getRecords);
  const now: Description = {
    sources,
    quotes,
    spans: quoteWords(shown),
    figures: figuresOf(shown),
    stats: countBody(body),
  };
  if (!before) return now;
  return {
    sources,
    quotes,
    spans: dequal(now.spans, before.spans) ? before.spans : now.spans,
    figures: dequal(now.figures, before.figures) ? before.figures : now.figures,
    stats: dequal(now.stats, before.stats) ? before.stats : now.stats,
  };
}
