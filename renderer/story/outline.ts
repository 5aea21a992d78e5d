import { $getNodeByKey, $isElementNode, type NodeKey } from 'lexical';
import {
  plainText,
  recordIdOf,
  spansIn,
  type Block,
  type Figure,
  type SpanKind,
} from '../../app/article';
import type { ShownBlock } from '../editor/convert/story-blocks';
import type { FigureInStory, SpanWords } from './story';

/** The quotes or the notes of the story in reading order. */
export function spanWords(blocks: readonly ShownBlock[], kind: SpanKind): readonly SpanWords[] {
  const words = new Map<string, string[]>();
  for (const { block } of blocks) {
    for (const { record, text } of wordsIn(block)[kind]) {
      const before = words.get(record);
      if (before) before.push(text);
      else words.set(record, [text]);
    }
  }
  return [...words].map(([record, spans]) => ({ record, spans, text: spans.join(' … ') }));
}

interface Words {
  readonly record: string;
  readonly text: string;
}

type WordsByKind = Readonly<Record<SpanKind, readonly Words[]>>;

const remembered = new WeakMap<Block, WordsByKind>();

function wordsIn(block: Block): WordsByKind {
  let words = remembered.get(block);
  if (!words) {
    const found: Record<SpanKind, Words[]> = { quote: [], note: [] };
    for (const span of spansIn([block])) {
      found[span.type].push({ record: recordIdOf(span), text: plainText(span.content) });
    }
    words = found;
    remembered.set(block, words);
  }
  return words;
}

/** The figures that stand in the story by themselves or in galleries, with the key of the node that shows each. */
export function $figuresOf(blocks: readonly ShownBlock[]): readonly FigureInStory[] {
  return blocks.flatMap(({ key, block }) => {
    if (block.type === 'figure') return [inStory(key, block, null)];
    if (block.type !== 'gallery') return [];
    const gallery = $getNodeByKey(key);
    const keys = $isElementNode(gallery) ? gallery.getChildrenKeys() : [];
    return block.figures.map((figure, index) => inStory(keys[index] ?? key, figure, key));
  });
}

function inStory(key: NodeKey, figure: Figure, gallery: NodeKey | null): FigureInStory {
  return { key, figure, gallery, captionText: plainText(figure.caption) };
}
