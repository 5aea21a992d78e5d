import {
  figuresIn,
  mapFigures,
  paragraph,
  plainText,
  text,
  type Block,
  type Figure,
} from '../../article';
import { success, type Result } from '../../result';
import {
  attribute,
  elementsIn,
  findElement,
  parseHtml,
  readNodes,
  wordsOf,
  type Element,
  type Handler,
  type Handlers,
} from '../html';
import { wireLines } from '../wire';
import { statementsIn, type Item, type Statement } from './item';
import type { Picture } from './pictures';

/** The blocks of an item's body, with its pictures in their places; those that it does not place stand below it. */
export function readBody(item: Item, pictures: readonly Picture[]): Result<readonly Block[]> {
  const said = bestOf(statementsIn(item, 'bodies', 'body'));
  const placed = new Set<Picture>();
  const read = said?.isMarkup
    ? readMarkup(said.value, pictures, placed)
    : success((said ? wireLines(said.value) : []).map((line) => paragraph(text(line))));
  if (!read.ok) return read;
  const blocks = namedByAddress(read.value, pictures, placed);
  const others = pictures.filter((picture) => !placed.has(picture)).map(({ figure }) => figure);
  return success([...blocks, ...others]);
}

/** Markup says more than the same as bare text. */
function bestOf(bodies: readonly Statement[]): Statement | undefined {
  return bodies.find(({ isMarkup }) => isMarkup) ?? bodies[0];
}

function readMarkup(
  html: string,
  pictures: readonly Picture[],
  placed: Set<Picture>,
): Result<readonly Block[]> {
  const tree = parseHtml(html, 'piece');
  if (!tree.ok) return tree;
  return readNodes(tree.value, (usual) => ({ figure: namedFigure(usual, pictures, placed) }));
}

/** A figure whose id is the name of an association: that has all of it but how the words of the caption look. */
function namedFigure(usual: Handlers, pictures: readonly Picture[], placed: Set<Picture>): Handler {
  return (element, look, flow, walk) => {
    const id = attribute(element, 'id') ?? '';
    const picture = id === '' ? undefined : pictures.find(({ name }) => name === id);
    if (!picture) {
      usual['figure']?.(element, look, flow, walk);
      return;
    }
    placed.add(picture);
    const captionElement = findElement(
      element.childNodes,
      ({ tagName }) => tagName === 'figcaption',
    );
    const credits = [...elementsIn(captionElement?.childNodes ?? [], isCredit)];
    const inside = walk.without(...credits).blocks(captionElement?.childNodes ?? [], look);
    const { content, rest } = wordsOf(inside, ' ');
    flow.add({
      ...picture.figure,
      caption: content.length > 0 ? content : picture.figure.caption,
    });
    flow.addAll(rest);
  };
}

/** Where the association says the credit, it stands in the caption for people only. */
function isCredit(element: Element): boolean {
  return attribute(element, 'class') === 'credit';
}

/** A figure that shows a file of an association gets from it what it does not have itself. */
function namedByAddress(
  blocks: readonly Block[],
  pictures: readonly Picture[],
  placed: Set<Picture>,
): readonly Block[] {
  const byAddress = new Map(
    pictures.flatMap((picture) => picture.addresses.map((address) => [address, picture] as const)),
  );
  const known = [...figuresIn(blocks)].length > 0 && byAddress.size > 0;
  if (!known) return blocks;
  return mapFigures(blocks, (figure) => {
    const picture = figure.picture === null ? undefined : byAddress.get(figure.picture);
    if (!picture || placed.has(picture)) return figure;
    placed.add(picture);
    return filled(figure, picture.figure);
  });
}

function filled(figure: Figure, from: Figure): Figure {
  return {
    ...figure,
    caption: plainText(figure.caption).trim() === '' ? from.caption : figure.caption,
    credit: figure.credit || from.credit,
    alt: figure.alt || from.alt,
    source: figure.source || from.source,
    terms: figure.terms || from.terms,
  };
}
