import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoptInfo,
  FORMAT_VERSION,
  INFO_KEY,
  MIGRATIONS,
  migrateText,
  readInfo,
  textTypeOf,
  writeInfo,
  type Migration,
} from '../../../app/format/info';
import { success } from '../../../app/result';

const OWN = `"${INFO_KEY}": { "formatVersion": ${FORMAT_VERSION} }`;

describe('reading info.json', () => {
  it('finds the version', () => {
    expect(readInfo(`{ ${OWN} }`)).toEqual(success({ formatVersion: FORMAT_VERSION }));
    expect(readInfo(`\uFEFF{ "${INFO_KEY}": { "formatVersion": 7 } }`)).toEqual(
      success({ formatVersion: 7 }),
    );
  });

  it.each(['{}', `{ "${INFO_KEY}": 1 }`, `{ "${INFO_KEY}": { "formatVersion": "1" } }`])(
    'finds none of ours in %s',
    (text) => expect(readInfo(text)).toEqual(success({ formatVersion: null })),
  );

  it.each(['', '{', '[]', 'null', '"a"', '{} x'])('calls %j damaged', (text) => {
    expect(readInfo(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});

describe('writing info.json', () => {
  it('gives a new one as TextBundle has it', () => {
    expect(JSON.parse(writeInfo(null))).toMatchObject({
      version: 2,
      type: 'net.daringfireball.markdown',
      [INFO_KEY]: { formatVersion: FORMAT_VERSION },
    });
  });

  it.each([
    ['{}', `{\n  ${OWN}\n}`],
    ['{ "a": 1 }', `{ "a": 1,\n  ${OWN}\n}`],
    ['{\n    "2": 1.0,\n    "1": 1e400\n}\n', `{\n    "2": 1.0,\n    "1": 1e400,\n    ${OWN}\n}\n`],
    ['{\r\n\t"a": "}"\r\n}', `{\r\n\t"a": "}",\n\t${OWN}\n}`],
  ])('adds our key to %j and keeps every byte of the rest', (before, after) => {
    expect(writeInfo(before)).toBe(after);
    expect(readInfo(after)).toEqual(success({ formatVersion: FORMAT_VERSION }));
  });

  it('leaves what says our version or a newer one, and what is damaged', () => {
    for (const text of [`{${OWN}}`, `{"${INFO_KEY}":{"formatVersion":99}}`, '{ "a": ', '[]']) {
      expect(writeInfo(text)).toBe(text);
    }
  });

  it('puts the version right where ours says none', () => {
    const text = writeInfo(`{ "a": 1, "${INFO_KEY}": { "other": 2 }, "b": 3 }`);
    expect(JSON.parse(text)).toEqual({
      a: 1,
      [INFO_KEY]: { other: 2, formatVersion: FORMAT_VERSION },
      b: 3,
    });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['a', INFO_KEY, 'b']);
  });

  it('changes nothing the second time', () => {
    for (const text of [null, '{}', '{"a":1}', `{"${INFO_KEY}":0}`]) {
      const once = writeInfo(text);
      expect(writeInfo(once)).toBe(once);
    }
  });
});

/** What each step makes of a text. A step without an example here fails the test below. */
const EXAMPLES: Readonly<Record<number, { readonly before: string; readonly after: string }>> = {};

describe('migrations', () => {
  it('lead to the present version without a gap, each with an example', () => {
    const versions = Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 2);
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(versions);
    expect(Object.keys(EXAMPLES).map(Number)).toEqual(versions);
    for (const { version, migrate } of MIGRATIONS) {
      const { before, after } = EXAMPLES[version]!;
      expect(migrate(before)).toBe(after);
      expect(migrate(after), 'a step that meets its own result').toBe(after);
    }
  });

  const steps: Migration[] = [
    { version: 2, migrate: (text) => text.replace('one', 'two') },
    { version: 3, migrate: (text) => text.replace('two', 'three') },
  ];

  it('run from the version of the text on', () => {
    expect(migrateText('one', 1, steps)).toBe('three');
    expect(migrateText('two', 2, steps)).toBe('three');
    expect(migrateText('one', 2, steps)).toBe('one');
    expect(migrateText('one', 3, steps)).toBe('one');
  });

  it('leave a text that Galley never wrote', () => {
    expect(migrateText('one', null, steps)).toBe('one');
  });
});

describe('the info.json of another program', () => {
  const MARKDOWN = '"net.daringfireball.markdown"';

  it.each([
    ['{ "version": 1 }', `{ "version": 1,\n  ${OWN}\n}`],
    ['{}', `{\n  "version": 2,\n  ${OWN}\n}`],
    ['{ "version": "2" }', `{ "version": 2,\n  ${OWN}\n}`],
    ['{ "version": 2.5, "type": 7 }', `{ "version": 2, "type": ${MARKDOWN},\n  ${OWN}\n}`],
    [
      '{ "version": 2, "transient": true, "type": "net.ia.markdown" }',
      `{ "version": 2, "transient": false, "type": "net.ia.markdown",\n  ${OWN}\n}`,
    ],
    [
      '{"a":{"version":1.0,"x":"}"},"type":null,"version":[{"b":",\\""}],"com.x":1e400}',
      `{"a":{"version":1.0,"x":"}"},"type":${MARKDOWN},"version":2,"com.x":1e400,\n  ${OWN}\n}`,
    ],
  ])('%j is right, and all else keeps its bytes', (before, after) => {
    expect(adoptInfo(before, { isMarkdown: true })).toBe(after);
  });

  it('says that its text is Markdown now', () => {
    const before = '{ "version": 2, "type": "public.html" }';
    const after = `{ "version": 2, "type": ${MARKDOWN},\n  ${OWN}\n}`;
    expect(adoptInfo(before, { isMarkdown: false })).toBe(after);
    expect(textTypeOf(before)).toBe('public.html');
    expect(textTypeOf('{ "type": 1 }')).toBe(null);
    expect(textTypeOf('[')).toBe(null);
  });

  it('is made anew where there is none, or it is damaged', () => {
    for (const existing of [null, '', '[]', '{']) {
      expect(adoptInfo(existing, { isMarkdown: true })).toBe(writeInfo(null));
    }
  });

  it('keeps every value of any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(4), (keys, indent) => {
        const text = JSON.stringify(keys, null, indent);
        const after = adoptInfo(text, { isMarkdown: true });
        const {
          version,
          type,
          transient,
          [INFO_KEY]: own,
          ...others
        } = JSON.parse(after) as Record<string, unknown>;
        expect(own).toMatchObject({ formatVersion: FORMAT_VERSION });
        expect(version).toBeGreaterThan(0);
        expect([undefined, 'string']).toContain(typeof type === 'string' ? 'string' : type);
        expect([undefined, false]).toContain(transient);
        const ours = ['version', 'type', 'transient', INFO_KEY];
        const before = Object.entries(JSON.parse(text) as Record<string, unknown>);
        const kept = before.filter(([key]) => !ours.includes(key));
        expect(Object.entries(others)).toEqual(kept);
      }),
    );
  });
});
