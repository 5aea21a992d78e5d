import { figure, plainText, type Block } from '../../article';
import { pictureAddress } from './address';
import { attribute, classesOf, findElement, isElement, oneLine, type Element } from './element';
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
const NAMED_IN = ['data-src', 'data-original', 'src'];

function addressOf(element: Element): string | null {
  const srcset = attribute(element, 'srcset') ?? attribute(element, 'data-srcset') ?? '';
  const sources = NAMED_IN.map((name) => attribute(element, name) ?? '');
  const addresses = [...sources, srcset.trim().split(/[\s,]/, 1)[0] ?? ''].map(pictureAddress);
  const known = addresses.filter((address) => address !== null);
  return known.find((address) => !isStandIn(address)) ?? null;
}

/** A transparent dot or an empty drawing. */
function isStandIn(address: string): boolean {
  return /^data:/i.test(address) && (address.length < 150 || /^data:image\/svg/i.test(address));
}

export const readFigure: Handler = (element, look, flow, walk) => {
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
