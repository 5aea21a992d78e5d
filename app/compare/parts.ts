import {
  cropText,
  handleBlock,
  plainText,
  pointText,
  type Block,
  type BlockHandlers,
  type Fields,
  type Figure,
  type Framing,
  type List,
  type Note,
  type Obtained,
  type Original,
  type Quote,
  type Source,
} from '../article';
import { recordOf, type Records } from './records';

/** A text with the name of what it is: all that is compared word by word is taken apart into these. */
export interface Part<Name extends string = string> {
  readonly name: Name;
  /** Empty where it is not given. */
  readonly text: string;
}

/** `text` is what is read; `code` stands as it is in the file. */
export type BlockPart =
  'text' | 'code' | 'picture' | 'caption' | 'credit' | 'alt' | 'source' | 'terms' | 'framing';

/** What can be read of a block. Two blocks with the same parts may still look different: words in bold, a link. */
export function blockParts(block: Block): readonly Part<BlockPart>[] {
  return handleBlock(BLOCKS, block, undefined);
}

const BLOCKS: BlockHandlers<readonly Part<BlockPart>[]> = {
  paragraph: ({ content }) => words(plainText(content)),
  crosshead: ({ content }) => words(plainText(content)),
  'pull-quote': ({ content }) => words(plainText(content)),
  list: (block) => words(listLines(block, '').join('\n')),
  'block-quote': ({ blocks }) => words(blocks.map(textOf).join('\n')),
  'section-break': () => words('* * *'),
  table: ({ rows }) => words(rows.map((row) => row.map(plainText).join(' | ')).join('\n')),
  code: ({ text }) => [{ name: 'code', text }],
  raw: ({ source }) => [{ name: 'code', text: source }],
  figure: figureParts,
  gallery: ({ figures }) => linesOfParts(figures.map(figureParts)),
};

function figureParts(figure: Figure): readonly Part<BlockPart>[] {
  return [
    { name: 'picture', text: figure.picture ?? '' },
    { name: 'caption', text: plainText(figure.caption) },
    { name: 'credit', text: figure.credit },
    { name: 'alt', text: figure.alt },
    { name: 'source', text: figure.source },
    { name: 'terms', text: figure.terms },
    { name: 'framing', text: framingText(figure) },
  ];
}

/** Each part of things that have the same ones, a line for each thing; a line without words tells whose is missing. */
function linesOfParts(things: readonly (readonly Part<BlockPart>[])[]): readonly Part<BlockPart>[] {
  return (things[0] ?? []).map(({ name }, part) => {
    const lines = things.map((parts) => parts[part]?.text ?? '');
    return { name, text: lines.some((line) => line !== '') ? lines.join('\n') : '' };
  });
}

function words(text: string): readonly Part<BlockPart>[] {
  return [{ name: 'text', text }];
}

/** How a picture is shown, as far as that is other than whole. */
function framingText({ turn, crop, focus }: Framing): string {
  const parts = [
    turn === 0 ? '' : `${turn}°`,
    cropText(crop),
    focus ? `◎ ${pointText(focus)}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** All that can be read of a block in one text. */
export function textOf(block: Block): string {
  return blockParts(block)
    .filter(({ name }) => name !== 'framing')
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}

/** The items as they look, a line each, so that a tick or a number that changed can be seen. */
function listLines(list: List, indent: string): readonly string[] {
  return list.items.flatMap((item, index) => {
    const sign = {
      bulleted: '•',
      numbered: `${list.start + index}.`,
      check: item.checked ? '☑' : '☐',
    }[list.kind];
    const line = `${indent}${sign} ${plainText(item.content)}`;
    return [line, ...(item.list ? listLines(item.list, `${indent}   `) : [])];
  });
}

export type FieldPart =
  | Exclude<keyof Fields, 'dateline' | 'seo'>
  | 'dateline.place'
  | 'dateline.date'
  | 'seo.title'
  | 'seo.description';

/** What one field says, or all of them; lists stand in one line. */
export function fieldParts(
  fields: Fields,
  keys: readonly (keyof Fields)[] = Object.keys(fields) as (keyof Fields)[],
): readonly Part<FieldPart>[] {
  return keys.flatMap((key): readonly Part<FieldPart>[] => {
    if (key === 'dateline') {
      const { place, date } = fields.dateline;
      return [
        { name: 'dateline.place', text: place },
        { name: 'dateline.date', text: date },
      ];
    }
    if (key === 'seo') {
      const { title, description } = fields.seo;
      return [
        { name: 'seo.title', text: title },
        { name: 'seo.description', text: description },
      ];
    }
    if (key === 'target') return [{ name: key, text: fields.target ? String(fields.target) : '' }];
    const value = fields[key];
    return [{ name: key, text: typeof value === 'string' ? value : value.join(', ') }];
  });
}

export type SourcePart = keyof Source;

/** What is known of a source; nothing of one that is not there. */
export function sourceParts(source: Source | null): readonly Part<SourcePart>[] {
  const names = ['name', 'kind', 'role', 'organisation', 'contact', 'notes'] as const;
  return names.map((name) => ({ name, text: source?.[name] ?? '' }));
}

export type QuotePart =
  | Exclude<keyof Quote, 'obtained' | 'original'>
  | `obtained.${keyof Obtained}`
  | `original.${keyof Original}`;

/** What is known of a quote, its sources by name; nothing of one that is not there. */
export function quoteParts(
  quote: Quote | null,
  sources: Records<Source>,
): readonly Part<QuotePart>[] {
  const nameOf = (id: string | null | undefined) =>
    id == null ? '' : (recordOf(sources, id)?.name ?? id);
  const names = ['kind', 'cue', 'role', 'terms', 'status', 'verbatim'] as const;
  const obtained = ['how', 'date', 'recording', 'timecode', 'page', 'link'] as const;
  const original = ['language', 'text'] as const;
  return [
    { name: 'source', text: nameOf(quote?.source) },
    { name: 'via', text: nameOf(quote?.via) },
    ...names.map((name) => ({ name, text: quote?.[name] ?? '' })),
    ...obtained.map(
      (name) => ({ name: `obtained.${name}`, text: quote?.obtained[name] ?? '' }) as const,
    ),
    ...original.map(
      (name) => ({ name: `original.${name}`, text: quote?.original[name] ?? '' }) as const,
    ),
  ];
}

/** When it was written says nothing of what it says. */
export type NotePart = Exclude<keyof Note, 'at'>;

/** What is known of a note; nothing of one that is not there. */
export function noteParts(note: Note | null): readonly Part<NotePart>[] {
  const names = ['text', 'by', 'status'] as const;
  return names.map((name) => ({ name, text: note?.[name] ?? '' }));
}
