import type { Loss, LossKind, LossManner } from '../../app/export';
import { oneLine } from './messages';

/** What each kind of loss is called, one of it and many. A kind without words does not compile. */
const NOUNS: Readonly<Record<LossKind, readonly [one: string, many: string]>> = {
  'off-record': ['passage off the record', 'passages off the record'],
  'desk-note': ['note to the desk', 'notes to the desk'],
  'source-name': ['name of a source on background', 'names of sources on background'],
  'source-record': ['record of a source', 'records of sources'],
  'quote-record': ['record of a quote', 'records of quotes'],
  field: ['field', 'fields'],
  crosshead: ['crosshead', 'crossheads'],
  list: ['list', 'lists'],
  'check-mark': ['check mark', 'check marks'],
  'block-quote': ['block quote', 'block quotes'],
  'pull-quote': ['pull quote', 'pull quotes'],
  'section-break': ['section break', 'section breaks'],
  code: ['piece of code', 'pieces of code'],
  table: ['table', 'tables'],
  raw: ['piece of raw Markdown or HTML', 'pieces of raw Markdown or HTML'],
  picture: ['picture', 'pictures'],
  gallery: ['gallery', 'galleries'],
  caption: ['caption', 'captions'],
  credit: ['credit', 'credits'],
  alt: ['description of a picture', 'descriptions of pictures'],
  rights: ['term of use of a picture', 'terms of use of pictures'],
  framing: ['crop, turn or focus point', 'crops, turns or focus points'],
  link: ['link', 'links'],
  mark: ['marked passage', 'marked passages'],
  'line-break': ['line break', 'line breaks'],
  language: ['language', 'languages'],
  character: ['character', 'characters'],
};

const MANNERS: Readonly<Record<LossManner, string>> = {
  'held-back': 'kept back',
  'left-out': 'left out',
  simplified: 'in another form',
};

/** One line on what a file does not carry: `left out: 2 tables (Harbour dues, …)`. */
export function describeLoss({ kind, manner, count, places }: Loss): string {
  const [one, many] = NOUNS[kind];
  const told = places.map(oneLine).filter((place) => place !== '');
  const more = told.length < count && told.length > 0 ? [...told, '…'] : told;
  const where = more.length === 0 ? '' : ` (${more.join('; ')})`;
  return `${MANNERS[manner]}: ${count} ${count === 1 ? one : many}${where}`;
}
