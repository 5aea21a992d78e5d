import { figure, text, type Figure } from '../../article';
import { pictureAddress } from '../html/address';
import { statementsIn, itemsIn, textIn, type Item } from './item';
import { wordsOf } from './fields';

/** A news object that is a picture. */
export interface Picture {
  /** By which the figure of the body names it. */
  readonly name: string;
  /** The addresses of all its files. */
  readonly addresses: readonly string[];
  /** What it is as a figure by itself. */
  readonly figure: Figure;
}

/** The pictures that an item is associated with, and the one that it is itself. */
export function picturesIn(item: Item): readonly Picture[] {
  const associated = itemsIn(item, 'associations').filter(isPicture).map(pictureOf);
  return isPicture(item) && renditionsOf(item).length > 0
    ? [pictureOf(item), ...associated]
    : associated;
}

/** An item that does not say what it is may be a picture by its files. */
export function isPicture(item: Item): boolean {
  const type = textIn(item, 'type');
  if (type !== '') return /^(?:picture|graphic|image|photo)$/i.test(type);
  return renditionsOf(item).some((one) => /^image\//i.test(textIn(one, 'contenttype', 'mimetype')));
}

function renditionsOf(item: Item): readonly Item[] {
  return itemsIn(item, 'renditions');
}

function pictureOf(item: Item): Picture {
  const files = renditionsOf(item)
    .map((one) => ({ address: addressOf(one), width: one.get('width') }))
    .filter(({ address }) => address !== '');
  const descriptions = statementsIn(item, 'descriptions', 'description');
  const alternative = descriptions.find(({ role }) => role === 'alt');
  const shown = descriptions.filter((one) => one !== alternative);
  const caption = wordsOf(
    shown.find(({ isMarkup }) => !isMarkup) ??
      shown[0] ??
      statementsIn(item, 'bodies', 'body').find(({ isMarkup }) => !isMarkup),
  );
  const source = itemsIn(item, 'infosources', 'infosource').find(
    (one) => textIn(one, 'role') === 'source',
  );
  return {
    name: textIn(item, 'name'),
    addresses: files.map(({ address }) => address),
    figure: figure({
      picture: widest(files),
      caption: caption === '' ? [] : [text(caption)],
      credit: textIn(item, 'by', 'byline', 'copyrightholder'),
      alt: wordsOf(alternative),
      source: source ? textIn(source, 'name') : '',
      terms: textIn(item, 'usageterms'),
    }),
  };
}

/** `file:` before a path is how a file beside has an address with a scheme; it is a path again. */
function addressOf(rendition: Item): string {
  const href = textIn(rendition, 'href').replace(/^file:(?!\/)/i, '');
  return pictureAddress(href) ?? '';
}

/** Of the files the widest; the first where none says how wide it is. */
function widest(
  files: readonly { readonly address: string; readonly width: unknown }[],
): string | null {
  let best = files[0] ?? null;
  for (const file of files) {
    if (typeof file.width === 'number' && file.width > widthOf(best?.width)) best = file;
  }
  return best?.address ?? null;
}

function widthOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
