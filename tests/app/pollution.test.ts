import { afterEach, describe, expect, it } from 'vitest';
import { readText, writeText } from '../../app/format';
import { readInfo, writeInfo } from '../../app/format/info';
import { readMarkdownFile } from '../../app/import/markdown';
import { readNinjs } from '../../app/import/ninjs';
import { readSettings, settingsPatch } from '../../app/ipc/settings';
import { readProfiles, writeProfiles } from '../../app/profiles';
import { readSnippets, writeSnippets } from '../../app/snippets/snippets';

/**
 * Keys that are more than keys to careless code: what is put under them would be in every object of the program. Each
 * text tries to give all objects a `isHostile`.
 */
const JSON_KEYS = [
  '{ "__proto__": { "isHostile": true } }',
  '{ "constructor": { "prototype": { "isHostile": true } } }',
  '{ "prototype": { "isHostile": true }, "toString": { "isHostile": true } }',
  '{ "a": [{ "__proto__": { "isHostile": true } }], "__proto__": [{ "isHostile": true }] }',
];

const YAML_KEYS = [
  '__proto__:\n  isHostile: true\n',
  '"__proto__": { isHostile: true }\n',
  'constructor:\n  prototype:\n    isHostile: true\n',
  'base: &base { isHostile: true }\n<<: *base\n__proto__: *base\n',
  'quotes:\n  __proto__: { isHostile: true }\n  constructor: { prototype: { isHostile: true } }\n',
  'sources:\n  __proto__: { name: "x", isHostile: true }\n',
];

const TOML_KEYS = [
  '__proto__ = { isHostile = true }\n',
  '[__proto__]\nisHostile = true\n',
  '[constructor.prototype]\nisHostile = true\n',
  '[["__proto__"]]\nisHostile = true\n',
];

/** What a value inherits: whoever takes keys over by assignment puts things there. */
function inherits(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const ownKeys = Object.keys(value);
  const hasHostile = 'isHostile' in value && !ownKeys.includes('isHostile');
  return hasHostile || Object.values(value).some(inherits);
}

afterEach(() => {
  const found = [{}, [], () => undefined].some((one) => 'isHostile' in one);
  // The other tests are not to suffer.
  for (const { prototype } of [Object, Array, Function]) {
    Reflect.deleteProperty(prototype, 'isHostile');
  }
  expect(found).toBe(false);
});

describe.each(YAML_KEYS)('front matter %j', (keys) => {
  it('of ours is read, and written back as it is', () => {
    const text = `---\n${keys}---\n\nWords.\n`;
    const read = readText(text);
    expect(inherits(read.article)).toBe(false);
    expect(writeText(read.article, read)).toBe(text);
  });

  it('of others is read', () => {
    expect(inherits(readMarkdownFile(`---\n${keys}---\n\nWords.\n`))).toBe(false);
  });

  it('is no profile and no snippet', () => {
    for (const text of [
      keys,
      `profiles:\n  - id: __proto__\n    ${keys.replaceAll('\n', '\n    ')}`,
    ]) {
      expect(inherits(readProfiles(text))).toBe(false);
      expect(inherits(readSnippets(text))).toBe(false);
    }
    const empty = { put: [], change: [], remove: ['__proto__', 'constructor'] };
    expect(typeof writeProfiles(null, empty)).toBe('string');
    expect(typeof writeSnippets(null, empty)).toBe('string');
  });
});

it.each(TOML_KEYS)('front matter of TOML %j is read', (keys) => {
  expect(inherits(readMarkdownFile(`+++\n${keys}+++\n\nWords.\n`))).toBe(false);
});

describe.each(JSON_KEYS)('JSON %j', (json) => {
  it('is no setting', () => {
    const settings = readSettings(JSON.parse(json) as Record<string, unknown>);
    expect(inherits(settings)).toBe(false);
    expect(settings).toEqual(readSettings({}));
    expect(settingsPatch.safeParse(JSON.parse(json)).success).toBe(false);
  });

  it('in the place of a setting is not taken', () => {
    const columns = JSON.parse(json) as unknown;
    expect(readSettings({ columns, windows: columns, exportChoice: columns })).toEqual(
      readSettings({}),
    );
  });

  it('is kept in info.json and does nothing', () => {
    const info = `{ "version": 2, "type": "net.daringfireball.markdown", "net.galley.editor": ${json} }`;
    expect(inherits(readInfo(info))).toBe(false);
    expect(inherits(JSON.parse(writeInfo(info)))).toBe(false);
    expect(inherits(readInfo(json))).toBe(false);
  });

  it('of an agency is read', () => {
    const item = `{ "uri": "x", "headline": "Words", "body_text": "Words", "subject": [${json}], "associations": ${json}, ${json.slice(1)}`;
    const read = readNinjs(item);
    expect(inherits(read)).toBe(false);
  });
});
