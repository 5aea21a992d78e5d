import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  plainText,
  type Article,
  type Block,
  type Figure,
  type Inline,
  type List,
} from '../../../../app/article';
import { publicArticle } from '../../../../app/export';
import { datelineToShow } from '../../../../app/export/dateline';
import { writeDocx, type FindDocxPicture } from '../../../../app/export/docx/article';
import { xmlCharacters } from '../../../../app/export/xml-characters';
import { linkUrl } from '../../../../app/export/html/url';
import { linkAddress } from '../../../../app/import/html/address';
import { readDocx } from '../../../../app/import/docx';
import { splitCredit } from '../../../../app/import/wire/credit';
import { png } from '../../../main/picture-bytes';
import { article as anyArticle } from '../../../support/arbitraries';
import { wordParts } from '../../../support/word-parts';

/** Some figures have their picture, others wait for it. */
const PICTURES: FindDocxPicture = ({ picture }) =>
  picture === 'assets/ferry.jpg' ? { bytes: png(8, 4), type: 'png', width: 8, height: 4 } : null;

/**
 * What is compared of two articles: headline, standfirst, and of the body in its order what each block is and says, with
 * the addresses of its links. Word has no place for more blocks than its own, so that code that touches is one, what stands in
 * somebody else's words but paragraphs is just there, and galleries are their figures.
 */
it('what was written is read again: text, order, headings, lists, links, captions, credits, quotes', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (story) => {
      const read = await readDocx(wordParts(await writeDocx(story, PICTURES)));
      if (!read.ok) throw new Error(JSON.stringify(read.failure));
      expect(said(read.value)).toEqual(said(withDateline(titled(publicArticle(story)))));
    }),
    { numRuns: 300 },
  );
});

/** The dateline is words of the body, which is where Word has it. */
function withDateline(story: Article): Article {
  const dateline = datelineToShow(story);
  if (dateline.trim() === '') return story;
  const content: readonly Inline[] = [{ type: 'text', text: dateline, marks: [] }];
  return { ...story, body: [{ type: 'paragraph', content }, ...story.body] };
}

/** A document without a title begins with its highest heading; a heading of the first level is below the title else. */
function titled(story: Article): Article {
  const { fields } = story;
  const body = story.body.filter((block) => !isNothing(block));
  const [first] = body;
  const isHeadline =
    oneLine(fields.headline) === '' &&
    datelineToShow(story).trim() === '' &&
    first?.type === 'crosshead' &&
    first.level === 1;
  const headline = isHeadline ? plainText(first.content) : fields.headline;
  const rest = isHeadline ? body.slice(1) : body;
  const isHigh = rest.some((block) => block.type === 'crosshead' && block.level === 1);
  return {
    ...story,
    fields: { ...fields, headline },
    body: isHigh
      ? rest.map((block) =>
          block.type === 'crosshead'
            ? { ...block, level: Math.min(block.level + 1, 6) as typeof block.level }
            : block,
        )
      : rest,
  };
}

function isNothing(block: Block): boolean {
  return (block.type === 'crosshead' || block.type === 'paragraph') && words(block.content) === '';
}

type Said = readonly (string | number | boolean | readonly (readonly string[])[])[];

function said({ fields, body }: Article): readonly Said[] {
  const all = body.flatMap((block) => sayings(block, false));
  const joined: Said[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (one[0] === 'code' && last?.[0] === 'code') {
      joined[joined.length - 1] = ['code', `${String(last[1])}\n${String(one[1])}`];
    } else joined.push(one);
  }
  return [
    ['headline', oneLine(fields.headline)],
    ['standfirst', oneLine(fields.standfirst)],
    ...joined,
  ];
}

/** A paragraph of stars parts scenes. */
const STARS = /^(?:[*⁎∗#•~—–-]\s*){3,5}$|^[⁂☙❦]$/u;

function sayings(block: Block, isQuoted: boolean): readonly Said[] {
  switch (block.type) {
    case 'paragraph': {
      const text = words(block.content);
      if (text === '') return [];
      if (isQuoted) return [['quoted', text]];
      return STARS.test(plainText(block.content).trim())
        ? [['section-break']]
        : [['paragraph', text]];
    }
    case 'crosshead': {
      const text = words(block.content);
      return text === '' ? [] : [['crosshead', block.level, text]];
    }
    case 'pull-quote': {
      const text = words(block.content);
      return text === '' ? [] : [['pull-quote', text]];
    }
    case 'list':
      return listSayings(block, 0);
    case 'block-quote':
      return block.blocks.flatMap((one) => sayings(one, true));
    case 'section-break':
      return [['section-break']];
    case 'figure':
      return [figureSaying(block)];
    case 'gallery':
      return block.figures.map(figureSaying);
    case 'code':
      return [['code', xmlCharacters(block.text)]];
    case 'raw':
      return [['code', xmlCharacters(block.source)]];
    case 'table': {
      const rows = block.rows.map((row) => row.map(words)).filter((row) => row.some((one) => one));
      const width = Math.max(0, ...rows.map((row) => row.findLastIndex((one) => one !== '') + 1));
      return rows.length === 0 ? [] : [['table', rows.map((row) => row.slice(0, width))]];
    }
  }
}

function listSayings(list: List, depth: number): readonly Said[] {
  return list.items.flatMap((item, index) => [
    ['item', depth, list.kind, list.start + index, item.checked, words(item.content)],
    ...(item.list ? listSayings(item.list, depth + 1) : []),
  ]);
}

function figureSaying({ caption, credit, alt }: Figure): Said {
  const own = xmlCharacters(credit).trim();
  const parts = own === '' ? splitCredit(plainText(trim(charactersOf(caption)).map(asText))) : null;
  const shown = parts
    ? serialised(trim(charactersOf(caption)).slice(0, [...parts.caption].length))
    : words(caption);
  return ['figure', shown, parts?.credit ?? own, oneLine(alt)];
}

function oneLine(text: string): string {
  return xmlCharacters(text).replace(/\s+/g, ' ').trim();
}

/** A character and where it leads to. */
interface Character {
  readonly character: string;
  readonly url: string;
}

const asText = ({ character }: Character): Inline =>
  character === '\n' ? { type: 'break' } : { type: 'text', text: character, marks: [] };

function charactersOf(content: readonly Inline[], url = ''): readonly Character[] {
  return content.flatMap((node): readonly Character[] => {
    if (node.type === 'link') return charactersOf(node.content, followed(node.url));
    if (node.type === 'quote' || node.type === 'note') return charactersOf(node.content, url);
    return [...xmlCharacters(plainText([node]))].map((character) => ({ character, url }));
  });
}

function followed(url: string): string {
  return linkAddress(linkUrl(url) ?? '') ?? '';
}

function trim(characters: readonly Character[]): readonly Character[] {
  const isBlank = ({ character }: Character) => /[ \t\n]/.test(character);
  const from = characters.findIndex((one) => !isBlank(one));
  return from < 0
    ? []
    : characters.slice(from, characters.findLastIndex((one) => !isBlank(one)) + 1);
}

/** The words without blanks at their edges, and behind each that is linked its address. */
function words(content: readonly Inline[]): string {
  return serialised(trim(charactersOf(content)));
}

function serialised(characters: readonly Character[]): string {
  return characters
    .map(({ character, url }, index) => {
      const isLast = url !== '' && characters[index + 1]?.url !== url;
      return isLast ? `${character}<${url}>` : character;
    })
    .join('');
}
