import { describe, expect, it } from 'vitest';
import {
  FORMAT_VERSION,
  INFO_KEY,
  MIGRATIONS,
  migrateText,
  readInfo,
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
