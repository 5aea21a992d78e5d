import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitersOf, smarten, smartenText, type QuoteLevel } from '../../../app/typography';
import { CLDR_DELIMITERS } from '../../../app/typography/cldr-delimiters';
import { textValue } from '../../support/arbitraries';

/** One language for each way to write quotes. */
const LANGUAGES = Object.values(CLDR_DELIMITERS).map((locales) => locales.split(' ')[0]!);
const language = fc.constantFrom(...LANGUAGES, 'en', 'en-GB', 'id', 'af', 'zh-Hans', '');

describe('typed character by character', () => {
  it.each([
    ['en', `"I don't know," she said.`, '“I don’t know,” she said.'],
    ['en', `"He said 'no' and "never"."`, '“He said ‘no’ and ‘never’.”'],
    ['en-GB', `'He said "no"'`, '‘He said “no”’'],
    ['en', `("one" and ["two"]) and/"or"`, '(“one” and [“two”]) and/“or”'],
    ['en', `"I was--" he said. He said--"no".`, '“I was—” he said. He said—“no”.'],
    ['en', `the boys' toys, 'the boys' toys`, 'the boys’ toys, ‘the boys’ toys'],
    ['en', `the '90s and '68ers, '90 per cent'`, 'the ’90s and ’68ers, ‘90 per cent’'],
    ['en', `rock 'n' roll, 'twas so, get 'em.`, 'rock ’n’ roll, ’twas so, get ’em.'],
    ['en', `"Get 'em", "wait 'til", "so 'twas--so"`, '“Get ’em”, “wait ’til”, “so ’twas—so”'],
    ['en', `'Get 'em', 'get 'em now', "so"`, '‘Get ’em’, ‘get ’em now’, “so”'],
    ['de', `"auf 's", 'Das ist 'ne Idee'`, '„auf ’s“, ‚Das ist ’ne Idee‘'],
    ['nl', `"zo 'n", "zo 'n huis", "'n 'huis' hier"`, '‘zo ’n’, ‘zo ’n huis’, ‘’n ‘huis’ hier’'],
    ['af', `"sê 'n"`, '“sê ’n”'],
    ['en', `1990's, a B-52's, the 747's`, '1990’s, a B-52’s, the 747’s'],
    [
      'en',
      `5' 10" tall, "he is 5'10"", 6°10'S, 5'x7'`,
      '5′ 10″ tall, “he is 5′10″”, 6°10′S, 5′x7′',
    ],
    ['en', `"in 1990" and "at 10"`, '“in 1990” and “at 10”'],
    ['id', `"Jum'at," katanya, "tahun '90-an."`, '“Jum’at,” katanya, “tahun ’90-an.”'],
    ['de', `"Das ist 'ne 'gute' Idee", ist's`, '„Das ist ’ne ‚gute‘ Idee“, ist’s'],
    ['nl', `'s morgens: "foto's" en 'hoi'`, '’s morgens: ‘foto’s’ en ‘hoi’'],
    ['af', `Dit is 'n huis, "sê 'n man"`, 'Dit is ’n huis, “sê ’n man”'],
    ['it', `"l'acqua è "l'altra" qui", un po' di`, '«l’acqua è “l’altra” qui», un po’ di'],
    ['sv', `Han sa "hej 'du' där"`, 'Han sa ”hej ’du’ där”'],
    ['tr', `2020'de "Ankara'da", 5'i`, '2020’de “Ankara’da”, 5’i'],
    ['fr', `Il dit "l'eau", c'est`, 'Il dit «\u202fl’eau\u202f», c’est'],
    ['fr-CA', `"l'un "ou" l'autre"`, '«\u00a0l’un ”ou“ l’autre\u00a0»'],
    ['fr-CH', `"dit 'oui' là"`, '«\u202fdit ‹\u202foui\u202f› là\u202f»'],
    ['ar', `قال "مرحبا 'يا' صديق" ثم`, 'قال ”مرحبا ’يا‘ صديق“ ثم'],
    ['he', `צה"ל אמר "שלום" וג'ירפה`, 'צה״ל אמר ”שלום” וג׳ירפה'],
    ['zh', `他说"你好"了`, '他说“你好”了'],
    ['zh-TW', `他說"你'好'嗎"了`, '他說「你『好』嗎」了'],
  ])('%s: %s', (tag, typed, written) => {
    expect(smartenText(typed, tag)).toBe(written);
  });

  it.each([
    ['en', 'so -- or so --- yes', 'so — or so — yes'],
    ['en-GB', 'so -- or so --- yes', 'so – or so — yes'],
    ['id', 'jadi -- atau --- ya', 'jadi – atau — ya'],
    ['ru', 'да -- нет', 'да — нет'],
    ['en', 'pages 10--12', 'pages 10–12'],
    ['en', 'word--word, the U.S.--a.m.--e.g.--so', 'word—word, the U.S.—a.m.—e.g.—so'],
    ['en', 'so--@desk', 'so—@desk'],
    ['en', 'wait... what.... so......', 'wait… what…. so……'],
  ])('%s: %s', (tag, typed, written) => {
    expect(smartenText(typed, tag)).toBe(written);
  });

  it.each([
    "https://example.org/it's--a...b",
    'www.example.org/--',
    'desk@example.org--x',
    'example.com/a--b',
    'x.com--y',
    'me--you@x.com',
    'a--b--c@x.com',
    'C:\\dir\\--x',
    '$HOME/--x',
    '`it\'s "so" -- ...`',
    '[so](https://example.org "it\'s")',
    '---',
    '--',
    '  --',
    '<!--',
    'a-b - c',
  ])('leaves %s', (typed) => {
    expect(smartenText(typed, 'en')).toBe(typed);
  });
});

it('sees what stands behind the caret', () => {
  expect(smarten('', '"', 'Hello', 'en')?.text).toBe('“');
  expect(smarten('the ', "'", '90s', 'en')?.text).toBe('’');
  expect(smarten('“so—', '"', '', 'en')?.text).toBe('”');
  expect(smarten('“so—', '"', 'no', 'en')?.text).toBe('‘');
});

it('sees an address around the caret', () => {
  expect(smarten('me-', '-', 'you@x.com', 'en')).toBeNull();
  expect(smarten('me-', '-', 'you and@x.com', 'en')?.text).toBe('—');
});

it('takes no longer for a long row without a space', () => {
  // What looked from each character to the end would take half a minute.
  for (const row of ['中', 'aGk', '@', '](', '.']) {
    const before = `${row.repeat(30_000)} 中`;
    const start = performance.now();
    smarten(before, '"', '', 'zh');
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

it('is nobody’s business what is no single sign', () => {
  for (const typed of ['', '""', '--', '...', 'word', '😀', '“']) {
    expect(smarten('a ', typed, '', 'en')).toBeNull();
  }
});

it('changes marks and nothing else', () => {
  const bare = (text: string) => text.replace(/["'.\-–—…′″‘’‚“”„«»‹›「」『』״׳\u00a0\u202f]/g, '');
  fc.assert(
    fc.property(textValue, language, (text, tag) => {
      expect(bare(smartenText(text, tag))).toBe(bare(text));
    }),
  );
});

it('takes back no more than marks, and what they belong to', () => {
  fc.assert(
    fc.property(textValue, textValue, language, (before, typed, tag) => {
      const smart = smarten(before, [...typed][0]!, '', tag);
      if (!smart) return;
      expect(smart.deleteBefore).toBeLessThanOrEqual(before.length);
      const gone = before.slice(before.length - smart.deleteBefore);
      expect(gone).toMatch(
        /^(?:\.\.|[-–—]|[–—][\p{L}\p{N}.+_–—-]+|[‘’‚“”„»›′](?:\d\d|\p{L}{0,5}))?$/u,
      );
    }),
  );
});

it('has nothing to do where all is done', () => {
  fc.assert(
    fc.property(textValue, language, (text, tag) => {
      const once = smartenText(text, tag);
      expect(smartenText(once, tag)).toBe(once);
    }),
  );
});

/** Words, and words in quotes, as they are typed and as they are set. */
type Said = string | { readonly key: '"' | "'"; readonly words: readonly Said[] };

const { words } = fc.letrec<{ said: Said; words: readonly Said[] }>((tie) => ({
  said: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('kata', 'she', 'été', 'Wort', 'Tuesday', 'no', 'слово'),
    fc.record({ key: fc.constantFrom('"', "'"), words: tie('words') }, { noNullPrototype: true }),
  ),
  words: fc.array(tie('said'), { minLength: 1, maxLength: 4 }),
}));

function asTyped(said: readonly Said[]): string {
  return said
    .map((one) => (typeof one === 'string' ? one : one.key + asTyped(one.words) + one.key))
    .join(' ');
}

function asSet(said: readonly Said[], tag: string, level: QuoteLevel): string {
  const { space, ...levels } = delimitersOf(tag);
  const { open, close } = levels[level];
  const [before, after] = /[«»‹›]/.test(open) ? [open + space, space + close] : [open, close];
  const inner = level === 'primary' ? 'alternate' : 'primary';
  return said
    .map((one) => (typeof one === 'string' ? one : before + asSet(one.words, tag, inner) + after))
    .join(' ');
}

/** The same words with " alone on the keyboard. */
function withDouble(said: readonly Said[]): readonly Said[] {
  return said.map((one) =>
    typeof one === 'string' ? one : { key: '"', words: withDouble(one.words) },
  );
}

/** Quotes within quotes with " and ' by turns, as most people type them. */
function inTurns(said: readonly Said[], key: '"' | "'"): readonly Said[] {
  const inner = key === '"' ? "'" : '"';
  return said.map((one) =>
    typeof one === 'string' ? one : { key, words: inTurns(one.words, inner) },
  );
}

it('sets quotes within quotes by turns, in every language', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...LANGUAGES), (said, tag) => {
      expect(smartenText(asTyped(withDouble(said)), tag)).toBe(asSet(said, tag, 'primary'));
    }),
  );
});

it('takes " for quotes and \' for quotes within them, and the other way round', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('en', 'id', 'de', 'sv', 'ar', 'pl', 'fr-CH'),
      (said, tag) => {
        expect(smartenText(asTyped(inTurns(said, '"')), tag)).toBe(asSet(said, tag, 'primary'));
        expect(smartenText(asTyped(inTurns(said, "'")), tag)).toBe(asSet(said, tag, 'alternate'));
      },
    ),
  );
});
