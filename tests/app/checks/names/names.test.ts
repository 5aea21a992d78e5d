import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  crosshead,
  figure,
  inlineRuns,
  list,
  listItem,
  paragraph,
  plainText,
  pullQuote,
  quote,
  source,
  table,
  text,
  type Article,
  type Fields,
  type Source,
} from '../../../../app/article';
import { checkNames, type NameFinding, type NamePlace } from '../../../../app/checks/names';
import { correctionsOf } from '../../../../app/checks/names/correction';
import { distance } from '../../../../app/checks/names/near';
import { body } from '../../../support/arbitraries';

function story(
  language: string,
  sources: readonly (string | Source)[],
  lines: readonly string[],
  fields: Partial<Fields> = {},
): Article {
  return {
    ...article(
      { language, ...fields },
      lines.map((line) => paragraph(text(line))),
    ),
    sources: Object.fromEntries(
      sources.map((one, index) => [`s${index}`, typeof one === 'string' ? source(one) : one]),
    ),
  };
}

const of = <Kind extends NameFinding['kind']>(kind: Kind, value: Article) =>
  checkNames(value).filter(
    (finding): finding is Extract<NameFinding, { kind: Kind }> => finding.kind === kind,
  );

/** Each spelling as `found -> expected`, and how often. */
const spellings = (value: Article): readonly string[] =>
  of('spelling', value).map(
    ({ found, expected, places }) =>
      `${found} -> ${expected}${places.length > 1 ? ` ×${places.length}` : ''}`,
  );

const FILLED = 'She came late, and Tan left early.';

describe('a source spelt in two ways', () => {
  it.each([
    ['en', 'Nila Tan', 'Harbour master Nila Than met the crews.', 'Nila Than -> Nila Tan'],
    ['en', 'Nila Tan', 'The office of Nial Tan’s deputy is shut.', 'Nial Tan -> Nila Tan'],
    ['en', 'Nila Tan', 'Nila Tan met them. All of it, Mr. Tahn said, is gone.', 'Tahn -> Tan'],
    ['en', 'José Tan', 'Pilot Jose Tan met the crews.', 'Jose Tan -> José Tan'],
    ['en', 'José Núñez', 'Then the pilot Nunez left.', 'Nunez -> Núñez'],
    ['en', 'Oren Valemont', 'Now, Valmeont said. Oren Valemont left.', 'Valmeont -> Valemont'],
    ['en', 'Nila Tan', 'So said Nila Than. Tan’s boats left.', 'Nila Than -> Nila Tan'],
    ['en', 'Nila Sari Tan', 'Harbour master Nila Than met the crews.', 'Nila Than -> Nila Tan'],
    ['en', 'Nila Tan', 'HARBOUR MASTER NILA THAN LEAVES', 'NILA THAN -> NILA TAN'],
    ['id', 'Nila Tan', 'Syahbandar Nila Than-lah yang datang.', 'Nila Than -> Nila Tan'],
    ['id', 'Sari Wulandari', 'Kantor Sari Wuladarinya tutup.', 'Sari Wuladari -> Sari Wulandari'],
    ['id', 'Budi Santosa', 'Kata Sanotsa, kapal datang. Budi Santosa.', 'Sanotsa -> Santosa'],
    ['ar', 'نيلا مرجان', 'قالت نيلا مرجن إن السفن عادت.', 'نيلا مرجن -> نيلا مرجان'],
    ['ar', 'نيلا مرجان', 'عادت السفن لنيلا مرجاان أمس.', 'نيلا مرجاان -> نيلا مرجان'],
    ['ar', 'هدى سالم', 'قالت هدي سالم إن السفن عادت.', 'هدي سالم -> هدى سالم'],
    ['de', 'Nila Tanberg', 'Das sagte Nila Tamberg am Abend.', 'Nila Tamberg -> Nila Tanberg'],
  ])('%s: %s in “%s”', (language, name, line, found) => {
    expect(spellings(story(language, [name], [line]))).toEqual([found]);
  });

  it.each([
    // As it is.
    ['en', 'Nila Tan', 'Nila Tan’s boats. Tan’s boats. NILA TAN. The Tans. Nila and Tan.'],
    ['en', 'José Tan', 'José Tan, José, Jose\u0301 Tan, JOSE TAN.'],
    ['en', 'Kim Ha-neul', 'Kim Ha Neul, Kim Ha-Neul, Kim Ha‑neul.'],
    ['en', 'Ann O’Brien', "Ann O'Brien, O'Brien and the O’Briens."],
    ['id', 'Nila Tan', 'Kata Nila Tan-lah, Tannya, Nila Tanlah, Tanpun.'],
    ['ar', 'نيلا مرجان', 'ونيلا مرجان، بنيلا مرجان، لنيلا مرجان، نِيلا مَرْجان، نيـلا مرجان'],
    ['ar', 'سامي الحداد', 'قال سامي الحداد للحداد وسامي حداد'],
    // Another form of it.
    ['de', 'Nila Tanberg', 'Nila Tanbergs Boote'],
    ['pl', 'Oren Nowak', 'Orena Nowaka, Orenowi Nowakowi, Nowakiem'],
    ['', 'Oren Nowak', 'Oren Nowaka'],
    // Somebody else.
    ['en', 'Paul Tan', 'Paula Tan met Pauline Tan.'],
    ['en', 'Mario Tan', 'Maria Tan met Marie Tan and Marius Tan.'],
    ['en', 'Lee Wei', 'Lee Wen and Lea Wei came.'],
    ['en', 'Nila Tan', 'Nila Than met Budi Than, and Mr. Than left.'],
    ['en', 'Nila Valemont', 'Then Oren Valemond came, and Valemond left. Valemont.'],
    ['en', 'Nila Tan', 'Nila Than Aung came.'],
    ['ar', 'محمد سالم', 'قال محمود سالم إن السفن عادت.'],
    ['ar', 'علي سالم', 'قال على رصيف سالم.'],
    // An ordinary word, a country, a title.
    ['en', 'Oren Hunter', 'The Hunger was great, the hunger stays. Hunger. Hunter.'],
    ['en', 'Oren Valemonte', 'Many a Valemontan and Valemontian left. Valemonte. Valemonte.'],
    ['en', 'Oren Frances', 'In the south of France they met. Frances left.'],
    ['en', 'Oren Ministor', 'Then the Minister left. Ministor stayed.'],
    ['en', 'Nila Tan', 'nila than is a word here.'],
    ['de', 'Oren Hunder', 'Es sind genau Hundert. Oren Hunder.'],
    ['zh', '陈丽', '陈莉说'],
  ])('%s: nothing of the kind: %s in “%s”', (language, name, line) => {
    expect(spellings(story(language, [name], [line]))).toEqual([]);
  });

  it('is not told of two sources, nor of what the user said is right', () => {
    const line = 'Nila Than met Nila Tan.';
    expect(spellings(story('en', ['Nila Tan', 'Nila Than'], [line]))).toEqual([]);
    expect(spellings(story('en', ['Nila Tan'], [line], { notSlips: ['Nila Than'] }))).toEqual([]);
    expect(spellings(story('en', ['Nila Tan'], [line], { notSlips: ['Than'] }))).toHaveLength(1);
    expect(spellings(story('en', ['Nila Tan'], [line], { bylines: ['Oren Than'] }))).toEqual([]);
  });

  it('is told with all its places, wherever they are', () => {
    const wrong = [text('With Nila '), text('Than', 'bold')];
    const value: Article = {
      ...article(
        { language: 'en', headline: 'Nila Than leaves', standfirst: 'So Nila Than says' },
        [
          paragraph(text(FILLED), text(' '), ...wrong),
          crosshead(2, ...wrong),
          list('bulleted', listItem([text('one')]), listItem(wrong)),
          blockQuote(paragraph(...wrong)),
          pullQuote(...wrong),
          figure({ caption: wrong }),
          table([[text('Name')], wrong]),
        ],
      ),
      sources: { nila: source('Nila Tan') },
    };
    const [finding, ...others] = of('spelling', value);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ source: 'nila', found: 'Nila Than', expected: 'Nila Tan' });
    expect(finding!.places.map((place) => `${place.in} ${place.run}`)).toEqual([
      ...['headline 0', 'standfirst 0', '0 0', '1 0', '2 1', '3 0', '4 0', '5 0', '6 1'],
    ]);
    expectInText(value, finding!.places);
  });
});

describe('sources that may be one', () => {
  const near = (...sources: (string | Source)[]) =>
    of('near-sources', story('en', sources, [])).map(({ source, other }) => [source, other]);

  it('are those of nearly one name', () => {
    expect(near('Nila Tan', 'Oren Vale', 'Nila Than')).toEqual([['s0', 's2']]);
    expect(near('José Tan', 'Jose Tan')).toEqual([['s0', 's1']]);
    expect(near('Tan', 'Nila Tan')).toEqual([['s0', 's1']]);
  });

  it('are not two people of a family, a body and a person, or anybody who is protected', () => {
    expect(near('Paul Tan', 'Paula Tan')).toEqual([]);
    expect(near('Nila Tan', 'Oren Tan')).toEqual([]);
    expect(near('Reuters', source('Reuter', { kind: 'organisation' }))).toEqual([]);
    expect(near('Nila Tan', source('Nila Than', { protected: 'key' }))).toEqual([]);
  });
});

describe('a role at first mention', () => {
  const missing = (language: string, who: Source, ...lines: string[]) =>
    of('role-missing', story(language, [who], lines)).map(({ place }) => [place.in, place.text]);
  const nila = source('Nila Tan', { role: 'harbour master', organisation: 'Port of Sunda' });

  it('is missed where neither it nor the organisation is near', () => {
    expect(
      missing('en', nila, 'The boats left.', 'Nila Tan waved. It rained. Then harbour.'),
    ).toEqual([[1, 'Nila Tan']]);
    expect(missing('en', nila, 'Tan waved. It rained.', 'The harbour was shut.')).toEqual([
      [0, 'Tan'],
    ]);
    const menteri = source('Sari Wulan', { role: 'Menteri Kelautan' });
    expect(missing('id', menteri, 'Kata Sari Wulan, kapal datang.')).toEqual([[0, 'Sari Wulan']]);
    const wazir = source('نيلا مرجان', { role: 'وزيرة النقل' });
    expect(missing('ar', wazir, 'قالت نيلا مرجان إن السفن عادت.')).toEqual([[0, 'نيلا مرجان']]);
  });

  it.each([
    ['en', nila, ['The harbour master, Nila Tan, waved.']],
    ['en', nila, ['“Gone,” Nila Tan said. She is the Harbour Master. It rained.']],
    ['en', nila, ['“Gone,” Nila Tan said.', 'She runs the port.']],
    ['en', nila, ['It rained. The harbour master waved.', 'Nila Tan left. It rained.']],
    [
      'en',
      nila,
      ['Mr. Tan said no. Later harbour talks.', 'The master of the harbour is Nila Tan.'],
    ],
    ['en', nila, ['Harbour master Nila Than waved.', 'It rained. Nila Tan left. It rained.']],
    ['en', source('Nila Tan', { organisation: 'World Fishing Council' }), ['Nila Tan of WFC.']],
    ['en', source('Nila Tan', { organisation: 'WFC' }), ['Nila Tan, World Fishing Council.']],
    ['en', source('Nila Tan', { role: 'minister' }), ['Nila Tan of the ministry.']],
    ['id', source('Sari Wulan', { role: 'Menteri' }), ['Sari Wulan dari Kementerian Laut.']],
    ['ar', source('نيلا مرجان', { role: 'وزيرة النقل' }), ['قالت نيلا مرجان، الوزيرة، إن']],
    // There is nothing to say of them, or they are not named.
    ['en', nila, ['The boats left.']],
    ['en', source('Reuters', { kind: 'organisation', role: 'agency' }), ['Reuters said.']],
    ['en', source('Official', { role: 'minister', protected: 'key' }), ['Official said.']],
  ] as const)('%s: it is there', (language, who, lines) => {
    expect(missing(language, who, ...lines)).toEqual([]);
  });

  it('is asked of who is quoted and has none', () => {
    const value = story('en', ['Nila Tan', 'Oren Vale'], ['Nila Tan said.']);
    const quotes = { q1: quote('s0') };
    expect(of('role-unknown', { ...value, quotes }).map(({ source }) => source)).toEqual(['s0']);
    const told = { q1: quote('s0', { role: 'pilot' }) };
    expect(of('role-unknown', { ...value, quotes: told })).toEqual([]);
  });
});

function expectInText({ fields, body: blocks }: Article, places: readonly NamePlace[]): void {
  for (const { in: home, run, start, end, text: words } of places) {
    const lines =
      typeof home === 'string'
        ? [fields[home]]
        : [...inlineRuns([blocks[home]!])].map(plainText).filter((line) => line.trim() !== '');
    expect(lines[run]!.slice(start, end)).toBe(words);
    expect(words).not.toBe('');
  }
}

const GIVEN = ['Nila', 'Oren', 'José', 'Sari', 'نيلا', 'Ha-neul'];
const FAMILY = ['Tan', 'Valemont', 'Núñez', 'Wulandari', 'مرجان', 'O’Brien'];
const name = fc
  .tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY))
  .map((parts) => parts.join(' '));
const language = fc.constantFrom('en', 'id', 'ar', 'de', '');

describe('laws', () => {
  it('places lie in the text and have the words that were found', () => {
    const words = fc.oneof(
      name,
      fc.constantFrom('Nila Than', 'Jose Nunez', 'Oren Valmeont', 'Sari Wuladarinya', 'said.'),
    );
    const line = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        body,
        line,
        fc.array(name, { maxLength: 4 }),
        language,
        (lines, blocks, headline, names, tag) => {
          const plain = story(tag, names, lines, { headline });
          const value = { ...plain, body: [...plain.body, ...blocks] };
          for (const finding of checkNames(value)) {
            if (finding.kind === 'spelling') {
              expectInText(value, finding.places);
              expect(finding.places.length).toBeGreaterThan(0);
              for (const place of finding.places) expect(place.text).toBe(finding.found);
              expect(finding.found).not.toBe(finding.expected);
            }
            if (finding.kind === 'role-missing') expectInText(value, [finding.place]);
          }
        },
      ),
    );
  });

  it('what is written right is not told', () => {
    const around = fc.constantFrom('', ' said', ' went home', ', they say', '. Then');
    const line = fc
      .array(fc.tuple(name, around), { maxLength: 4 })
      .map((parts) => parts.map((part) => part.join('')).join(', '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), language, (lines, tag) => {
        const names = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
        expect(spellings(story(tag, names, lines))).toEqual([]);
      }),
    );
  });
});

describe('what makes a name right', () => {
  const corrected = (found: string, expected: string) =>
    correctionsOf(found, expected).reduceRight(
      (words, { start, end, words: right }) => words.slice(0, start) + right + words.slice(end),
      found,
    );

  it('is only the words that are wrong', () => {
    expect(correctionsOf('Nila Than', 'Nila Tan')).toEqual([{ start: 5, end: 9, words: 'Tan' }]);
    expect(correctionsOf('Jose Nunez', 'José Núñez')).toHaveLength(2);
    expect(corrected('Ann O’Briem', 'Ann O’Brien')).toBe('Ann O’Brien');
    expect(corrected('Nila Sari Than', 'Nila Tan')).toBe('Nila Tan');
  });

  it('brings every spelling to what is expected, which is not told again', () => {
    const slip = fc.constantFrom('Oren Valmeont', 'Jose Núñez', 'Sari Wuladari', 'ORENN VALEMONT');
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const names = ['Oren Valemont', 'José Núñez', 'Sari Wulandari'];
        const line = slips.join(', ');
        const right = of('spelling', story('en', names, [line])).reduce(
          (words, { found, expected }) => words.replaceAll(found, corrected(found, expected)),
          line,
        );
        expect(right).not.toBe(line);
        expect(spellings(story('en', names, [right]))).toEqual([]);
      }),
    );
  });
});

it('counts slips: a letter more, less, other, or two that changed places', () => {
  expect(distance('tan', 'than')).toBe(1);
  expect(distance('than', 'tan')).toBe(1);
  expect(distance('nial', 'nila')).toBe(1);
  expect(distance('nola', 'nila')).toBe(1);
  expect(distance('valmeont', 'valemont')).toBe(1);
  expect(distance('', 'tan')).toBe(3);
  expect(distance('oren', 'nila')).toBe(4);
});
