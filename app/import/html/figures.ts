import { figure, plainText, type Block } from '../../article';
import { pictureAddress } from './address';
import {
  attribute,
  classesOf,
  findElement,
  isElement,
  oneLine,
  textOf,
  type Element,
} from './element';
import type { Look } from './look';
import type { Handler, Walk } from './walk';
import { wordsOf, type WordsOf } from './words-of';

/**
 * A picture. It is a figure of its own, with `picture` as the page has it: an address, or the picture itself as a
 * `data:` URL. See `takePictures` for what becomes of that.
 */
export const readPicture: Handler = (element, look, flow) => {
  const alt = oneLine(attribute(element, 'alt') ?? '');
  if (isSign(alt)) flow.text(alt, look);
  else if (!isFurniture(element)) {
    const picture = addressOf(element);
    if (picture !== null || alt !== '') flow.addFigure(figure({ picture, alt }));
  }
};

/** Many pages draw the signs that a font has too. A letter or digit is none, though it may be part of one. */
function isSign(alt: string): boolean {
  return /\p{Emoji}/u.test(alt) && !/[\p{L}\p{N}\s]/u.test(alt);
}

/** A dot that counts readers, and the box that Google Docs draws before an item. */
function isFurniture(element: Element): boolean {
  const [width, height] = [attribute(element, 'width'), attribute(element, 'height')];
  if ([width, height].every((size) => size === '0' || size === '1')) return true;
  return attribute(element, 'aria-roledescription') === 'checkbox';
}

/** Where the attributes are that name the picture; a page that loads its pictures late has a stand-in in `src`. */
const NAMED_IN = ['data-src', 'data-lazy-src', 'data-original', 'src'];

function addressOf(element: Element): string | null {
  const own = NAMED_IN.map((name) => attribute(element, name) ?? '');
  const sets = [element, ...sourcesOf(element)].map(firstInSet);
  const addresses = [...own, ...sets].map(pictureAddress);
  const known = addresses.filter((address) => address !== null);
  return known.find((address) => !isStandIn(address)) ?? null;
}

/** The first of the addresses that a browser could choose from. */
function firstInSet(element: Element): string {
  const set = attribute(element, 'srcset') ?? attribute(element, 'data-srcset') ?? '';
  return set.trim().split(/[\s,]/, 1)[0] ?? '';
}

/** More forms of one picture than any page has. */
const MOST_SOURCES = 20;

function sourcesOf({ parentNode }: Element): readonly Element[] {
  if (parentNode?.nodeName !== 'picture') return [];
  return parentNode.childNodes
    .slice(0, MOST_SOURCES)
    .filter((node): node is Element => isElement(node) && node.tagName === 'source');
}

/** A transparent dot or an empty drawing. */
function isStandIn(address: string): boolean {
  return /^data:/i.test(address) && (address.length < 150 || /^data:image\/svg/i.test(address));
}

export const readFigure: Handler = (element, look, flow, walk) => {
  if (classesOf(element).includes('waiting')) readWaiting(element, look, flow, walk);
  else readShown(element, look, flow, walk);
};

/** A page of ours has captions whose picture is still to come, with what that shows. */
const readWaiting: Handler = (element, look, flow, walk) => {
  const captionElement = captionIn(element);
  const caption = captionElement ? captionOf(captionElement, look, walk) : NO_CAPTION;
  const { content, rest } = wordsOf(caption.blocks, ' ');
  const described = findElement(element.childNodes, (one) => classesOf(one).includes('alt'));
  const given = (name: string) => oneLine(attribute(element, name) ?? '');
  const alt = described ? oneLine(textOf(described.childNodes)) : '';
  const waiting = figure({
    ...{ alt, caption: content, credit: caption.credit },
    ...{ source: given('data-source'), terms: given('data-terms') },
  });
  const others = walk.without(captionElement, described).blocks(element.childNodes, look);
  const isNothing = [alt, caption.credit, waiting.source].every((words) => words === '');
  flow.endParagraph();
  if (!isNothing || content.length > 0) flow.add(waiting);
  flow.addAll([...others, ...rest]);
};

const readShown: Handler = (element, look, flow, walk) => {
  const captionElement = captionIn(element);
  const blocks = walk.without(captionElement).blocks(element.childNodes, look);
  const caption = captionElement ? captionOf(captionElement, look, walk) : NO_CAPTION;
  if (holdsFigures(element) && blocks.every((block) => block.type === 'figure')) {
    flow.addAll(
      blocks.length > 0
        ? [{ type: 'gallery', figures: blocks }, ...caption.blocks]
        : caption.blocks,
    );
    return;
  }
  const at = blocks.findIndex(({ type }) => type === 'figure');
  const { content, rest } = at < 0 ? NO_WORDS : wordsOf(caption.blocks, ' ');
  flow.endParagraph();
  for (const [index, block] of blocks.entries()) {
    const isPictured = index === at && block.type === 'figure';
    flow.add(isPictured ? { ...block, caption: content, credit: caption.credit } : block);
  }
  flow.addAll(at < 0 ? caption.blocks : rest);
};

/** A figure around figures is a gallery: our own pages have it so, and WordPress. */
function holdsFigures(figure: Element): boolean {
  return figure.childNodes.some((node) => isElement(node) && node.tagName === 'figure');
}

const NO_CAPTION = { blocks: [], credit: '' };
const NO_WORDS: WordsOf = { content: [], rest: [] };

/** Below the figure or its frame. What is further down belongs to something in the figure. */
function captionIn(figure: Element): Element | null {
  for (const child of figure.childNodes.filter(isElement)) {
    const near = child.tagName === 'figure' ? [child] : [child, ...child.childNodes];
    const found = near.find((node) => isElement(node) && node.tagName === 'figcaption');
    if (found) return found as Element;
  }
  return null;
}

/** The caption, and who owns the picture where the page marks those words. */
function captionOf(
  element: Element,
  look: Look,
  walk: Walk,
): { readonly blocks: readonly Block[]; readonly credit: string } {
  const creditElement = findElement(element.childNodes, isCredit);
  const credit = creditElement ? wordsIn(creditElement, look, walk) : '';
  return { blocks: walk.without(creditElement).blocks(element.childNodes, look), credit };
}

function isCredit(element: Element): boolean {
  if (attribute(element, 'itemprop') === 'copyrightHolder') return true;
  return classesOf(element).some((name) => /(?:^|[-_])(?:credit|copyright|byline)s?$/.test(name));
}

function wordsIn(element: Element, look: Look, walk: Walk): string {
  const { content } = wordsOf(walk.blocks(element.childNodes, look), ' ');
  return oneLine(plainText(content));
}
