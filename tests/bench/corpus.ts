import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stories of about 5 KB made of invented words in four languages, the same for the same seed. */

const BYTES = 5000;

/** What a language's words are made of, and how they stand together. */
interface Tongue {
  readonly language: string;
  readonly syllables: readonly string[];
  /** Frequent short words of the real language. */
  readonly common: readonly string[];
  readonly between: string;
  readonly stop: string;
}

const TONGUES: readonly Tongue[] = [
  {
    language: 'en',
    syllables:
      'fer ry har bour storm wind low bridge ton mar ket sel port den ver ing ash ley'.split(' '),
    common: 'the of and to in a that on was for with from at by it'.split(' '),
    between: ' ',
    stop: '. ',
  },
  {
    language: 'id',
    syllables: 'per ke ber men pe la bu han pu lau ka pal ang in kan an ra ya té sa ma tu'.split(
      ' ',
    ),
    common: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke'.split(' '),
    between: ' ',
    stop: '. ',
  },
  {
    language: 'ar',
    syllables: 'حكو مين مة بحر سف ينة أخ بار إع لان مر فأ عا صم تق رير جد يد مُدُ آثا رى'.split(' '),
    common: 'في من على إلى عن أن ما هذا كان قد لا مع بعد'.split(' '),
    between: ' ',
    stop: '. ',
  },
  {
    language: 'zh',
    syllables: [
      ...'港口渡轮海湾城市政府记者昨天报道经济发展新闻计划桥梁风暴居民学校医院电力运输岛屿北京上海',
    ],
    common: [...'的一是在不了有和人这中大为上个国我以要他'],
    between: '',
    stop: '。',
  },
];

const STATUSES = ['draft', 'with-desk', 'ready', 'filed', 'killed'];

/** Numbers from 0 to 1 that look like chance (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Corpus {
  /** What somebody might search for: words, beginnings of words and phrases that are in it. */
  readonly queries: readonly string[];
}

/** Writes the stories into a library, and says what can be searched for. */
export function writeCorpus(library: string, articles: number, seed: number): Corpus {
  const random = seeded(seed);
  const vocabularies = TONGUES.map((tongue) => vocabulary(tongue, random));
  for (let number = 0; number < articles; number += 1) {
    const index = number % TONGUES.length;
    const bundle = join(library, `2025-11-22-story-${number}.textbundle`);
    mkdirSync(join(bundle, 'assets'), { recursive: true });
    writeFileSync(
      join(bundle, 'text.md'),
      story(TONGUES[index]!, vocabularies[index]!, random, number),
    );
    writeFileSync(join(bundle, 'info.json'), '{ "version": 2 }\n');
  }
  const queries = Array.from({ length: 200 }, (_, number) =>
    query(
      TONGUES[number % TONGUES.length]!,
      vocabularies[number % TONGUES.length]!,
      number,
      random,
    ),
  );
  return { queries };
}

/** A paragraph that makes a story another one. */
export function paragraph(random: () => number): string {
  return sentence(TONGUES[0]!, vocabulary(TONGUES[0]!, random), random);
}

/** Words of one to four syllables; of Chinese, of one to three characters. */
function vocabulary(tongue: Tongue, random: () => number): readonly string[] {
  return Array.from({ length: 8000 }, () => {
    const length = 1 + Math.floor(random() * (tongue.between === '' ? 3 : 4));
    return Array.from({ length }, () => pick(tongue.syllables, random)).join('');
  });
}

/** Of the vocabulary the first words are frequent and the last rare, as in every language (Zipf). */
function word(tongue: Tongue, words: readonly string[], random: () => number): string {
  if (random() < 0.4) return pick(tongue.common, random);
  return words[Math.floor(words.length ** random()) - 1]!;
}

function sentence(tongue: Tongue, words: readonly string[], random: () => number): string {
  const length = 6 + Math.floor(random() * 14);
  return (
    Array.from({ length }, () => word(tongue, words, random)).join(tongue.between) + tongue.stop
  );
}

function story(
  tongue: Tongue,
  words: readonly string[],
  random: () => number,
  number: number,
): string {
  const some = (count: number) =>
    Array.from({ length: count }, () => word(tongue, words, random)).join(tongue.between);
  const [person, office] = [some(2), some(2)];
  const body: string[] = [];
  const head = `---
id: 0198d2f0-7c1e-7a52-8f7e-${String(number).padStart(12, '0')}
headline: ${some(7)}
standfirst: ${some(16)}
slug: story-${number}
language: ${tongue.language}
bylines: [ ${some(2)} ]
dateline: { place: ${some(1)}, date: 2025-11-22 }
status: ${pick(STATUSES, random)}
tags: [ ${tongue.common[0]!}-${Math.floor(random() * 50)}, ${tongue.language} ]
sources:
  person: { name: ${person}, role: ${some(2)} }
  office: { name: ${office}, kind: organisation }
quotes:
  q1: { source: person, kind: direct, cue: ${some(1)}, terms: on-record, status: checked }
---
`;
  let bytes = Buffer.byteLength(head);
  while (bytes < BYTES) {
    const text = Array.from({ length: 3 }, () => sentence(tongue, words, random))
      .join('')
      .trim();
    const block =
      body.length === 2
        ? `:::figure{credit="${office}"}\n![${some(4)}](assets/picture.jpg)\n\n${text}\n:::`
        : body.length % 4 === 3
          ? `:quote[“${text}”]{#q1} *${person}*.`
          : text;
    body.push(block);
    bytes += Buffer.byteLength(block) + 2;
  }
  return `${head}\n${body.join('\n\n')}\n`;
}

/** One to three words, the last unfinished in every other query, and every fifth a phrase. */
function query(
  tongue: Tongue,
  words: readonly string[],
  number: number,
  random: () => number,
): string {
  const count = 1 + (number % 3);
  const some = Array.from({ length: count }, () => word(tongue, words, random));
  if (number % 5 === 0) return `"${some.slice(0, 2).join(tongue.between)}"`;
  if (number % 2 === 0 && some[0]!.length > 3) some.push(some.pop()!.slice(0, 3));
  return some.join(' ');
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}
