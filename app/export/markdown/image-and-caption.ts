import {
  normalizeInline,
  paragraph,
  plainText,
  raw,
  sortMarks,
  text,
  type Block,
  type Figure,
  type Inline,
} from '../../article';
import { formatMarkdown } from '../../format/markdown';
import { pictureUrl } from '../html/url';
import { pictureName } from '../picture-name';
import { carryInline } from './carry-inline';
import type { CarryContext } from './traits';

/** A picture, and below it its caption and credit in italics, as is usual where nothing else tells them from the story. */
export function imageAndCaption(figure: Figure, context: CarryContext): readonly Block[] {
  // An address of somebody's own disk is nobody else's business.
  if (figure.picture === null || pictureUrl(figure.picture) === null)
    return captionOnly(figure, context);
  const image = { type: 'image', url: figure.picture, alt: figure.alt } as const;
  const source = formatMarkdown(
    { type: 'paragraph', children: [image] },
    undefined,
    context.traits.dialect,
  );
  return [raw(source), ...caption(figure, context)];
}

/** What there is of a figure without its picture. */
export function captionOnly(figure: Figure, context: CarryContext): readonly Block[] {
  if (figure.picture !== null)
    context.losses.add('picture', 'left-out', pictureName(figure.picture));
  if (figure.alt !== '') context.losses.add('alt', 'left-out', figure.alt);
  return caption(figure, context);
}

function caption({ caption, credit }: Figure, context: CarryContext): readonly Block[] {
  const words = carryInline(caption, context);
  const parts = [
    ...words,
    ...(words.length > 0 && credit !== '' ? [text(' ')] : []),
    ...(credit === '' ? [] : [text(`(${credit})`)]),
  ];
  if (parts.length === 0) return [];
  context.losses.add('caption', 'simplified', plainText(parts));
  return [paragraph(...normalizeInline(parts.map(inItalics)))];
}

function inItalics(node: Inline): Inline {
  if (node.type === 'text') return { ...node, marks: sortMarks([...node.marks, 'italic']) };
  return 'content' in node ? { ...node, content: node.content.map(inItalics) } : node;
}
