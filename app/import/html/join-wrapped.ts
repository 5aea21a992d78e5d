import {
  normalizeInline,
  plainText,
  text,
  type Block,
  type Inline,
  type Paragraph,
} from '../../article';
import { findJoints, type Joint } from '../wire';

type Line = readonly Inline[];

/**
 * Where paragraphs in a row are plainly the lines of a column, as PDF readers and old mail programs have them, they are
 * paragraphs again. Whether they are is told as for plain text.
 */
export function joinWrappedParagraphs(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (let index = 0; index < blocks.length;) {
    const run = paragraphsFrom(blocks, index);
    for (const block of run.length > 0 ? unwrapped(run) : [nested(blocks[index]!)])
      result.push(block);
    index += Math.max(1, run.length);
  }
  return result;
}

function nested(block: Block): Block {
  if (block.type !== 'block-quote') return block;
  return { ...block, blocks: joinWrappedParagraphs(block.blocks) };
}

function paragraphsFrom(blocks: readonly Block[], start: number): readonly Paragraph[] {
  const run: Paragraph[] = [];
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.type !== 'paragraph') break;
    run.push(block);
  }
  return run;
}

/** Where lines end within the paragraphs, those are what the paragraphs were; else each paragraph is a line. */
function unwrapped(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const lines = paragraphs.map(({ content }) => linesOf(content));
  const hasBreaks = lines.some((own) => own.length > 1);
  const groups = hasBreaks ? lines : [lines.flat()];
  const joints = findJoints(groups.map((group) => group.map(plainText)));
  return joints ? groups.flatMap((group, index) => joined(group, joints[index] ?? [])) : paragraphs;
}

/** The lines of a paragraph. A line end inside a link or the like does not part it. */
function linesOf(content: Line): readonly Line[] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines;
}

function joined(group: readonly Line[], joints: readonly Joint[]): readonly Paragraph[] {
  const paragraphs: Inline[][] = [];
  group.forEach((line, index) => {
    const joint = joints[index - 1] ?? null;
    if (joint === null) paragraphs.push([...line]);
    else for (const node of [text(joint), ...line]) paragraphs.at(-1)!.push(node);
  });
  return paragraphs.map((content) => ({ type: 'paragraph', content: normalizeInline(content) }));
}
