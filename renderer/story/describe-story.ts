import type { LexicalEditor } from 'lexical';
import { countBody } from '../../app/article';
import { countBodyTks } from '../../app/checks/tk';
import { isEqual } from '../../app/equal';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import { $getRecords } from '../editor/records';
import { $figuresOf, spanWords } from './outline';
import type { StoryState } from './story';

type Description = Pick<
  StoryState,
  'sources' | 'quotes' | 'notes' | 'spans' | 'noteSpans' | 'figures' | 'stats' | 'bodyTks'
>;

/** What the panels show of the story, whose language is given. What is equal to what they show already is the same value. */
export function describeStory(
  blocks: StoryBlocks,
  editor: LexicalEditor,
  language: string,
  before?: Description,
): Description {
  const shown = blocks.collect();
  const body = shown.map(({ block }) => block);
  const { sources, quotes, notes } = editor.getEditorState().read($getRecords);
  const now: Description = {
    sources,
    quotes,
    notes,
    spans: spanWords(shown, 'quote'),
    noteSpans: spanWords(shown, 'note'),
    figures: editor.getEditorState().read(() => $figuresOf(shown)),
    stats: countBody(body),
    bodyTks: countBodyTks(body, language),
  };
  if (!before) return now;
  return {
    sources,
    quotes,
    notes,
    spans: isEqual(now.spans, before.spans) ? before.spans : now.spans,
    noteSpans: isEqual(now.noteSpans, before.noteSpans) ? before.noteSpans : now.noteSpans,
    figures: isEqual(now.figures, before.figures) ? before.figures : now.figures,
    bodyTks: now.bodyTks,
    stats: isEqual(now.stats, before.stats) ? before.stats : now.stats,
  };
}
