import { figure, plainText, type Figure } from '../../article';
import { TERMS } from '../../export/nitf';
import {
  attribute,
  elementsIn,
  findElement,
  oneLine,
  textOf,
  wordsOf,
  type Element,
  type Handler,
  type Handlers,
} from '../html';
import { pictureAddress } from '../html/address';

/** A picture with its caption and credit; of a film or a sound the caption. */
const readMedia: Handler = (element, look, flow, walk) => {
  const captions = [...elementsIn(element.childNodes, isNamed('media-caption'))];
  const { content, rest } = wordsOf(
    captions.flatMap((caption) => walk.blocks(caption.childNodes, look)),
    ' ',
  );
  const producer = findElement(element.childNodes, isNamed('media-producer'));
  const credit = producer
    ? oneLine(plainText(wordsOf(walk.blocks(producer.childNodes, look), ' ').content))
    : '';
  const read = { ...referredTo(element), caption: content };
  const own = figure({ ...read, credit: credit || said(element, 'copyright') });
  if (content.length > 0 || credit !== '' || isPicture(element)) flow.add(own);
  flow.addAll(rest);
};

function isNamed(name: string): (element: Element) => boolean {
  return ({ tagName }) => tagName === name;
}

function referredTo(media: Element): Partial<Figure> {
  const metadata = findElement(
    media.childNodes,
    (one) => one.tagName === 'media-metadata' && attribute(one, 'name') === TERMS,
  );
  return {
    picture: isPicture(media) ? (enclosed(media) ?? pictureAddress(said(media, 'source'))) : null,
    alt: said(media, 'alternate-text'),
    source: said(media, 'source-credit'),
    terms: oneLine((metadata && attribute(metadata, 'value')) ?? ''),
  };
}

/** Agencies write `image`, `photo`, `picture` and `graphic`. */
function isPicture(media: Element): boolean {
  return (
    /image|photo|picture|graphic/i.test(attribute(media, 'media-type') ?? '') ||
    references(media).some((one) => /^image\//i.test(attribute(one, 'mime-type') ?? ''))
  );
}

function references(media: Element): readonly Element[] {
  return [...elementsIn(media.childNodes, isNamed('media-reference'))];
}

/** What the widest of the references says, or another one where that does not. */
function said(media: Element, name: string): string {
  const wide = references(media).toSorted((one, other) => widthOf(other) - widthOf(one));
  return wide.map((one) => oneLine(attribute(one, name) ?? '')).find((value) => value !== '') ?? '';
}

function widthOf(reference: Element): number {
  const width = Number.parseInt(attribute(reference, 'width') ?? '', 10);
  return Number.isNaN(width) ? 0 : width;
}

/** A picture that is in the file itself, as HTML has such ones. */
function enclosed(media: Element): string | null {
  const object = findElement(media.childNodes, isNamed('media-object'));
  const encoding = object && attribute(object, 'encoding');
  const type = said(media, 'mime-type');
  if (!object || !/^base-?64$/i.test(encoding ?? '') || !/^image\//i.test(type)) return null;
  return `data:${type};base64,${textOf(object.childNodes).replace(/\s/g, '')}`;
}

/** What is done at the elements that HTML has nothing like. */
export const NITF_HANDLERS: Handlers = {
  media: readMedia,
  gallery: (element, look, flow, walk) => {
    const blocks = walk.blocks(element.childNodes, look);
    const figures = blocks.filter((block) => block.type === 'figure');
    if (figures.length > 0) flow.add({ type: 'gallery', figures });
    flow.addAll(blocks.filter((block) => block.type !== 'figure'));
  },
  'pull-quote': (element, look, flow, walk) => {
    const { content, rest } = wordsOf(walk.blocks(element.childNodes, look), 'line');
    flow.add({ type: 'pull-quote', content });
    flow.addAll(rest);
  },
};
