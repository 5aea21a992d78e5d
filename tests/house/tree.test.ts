import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, MENUS } from '../../app/commands/commands';
import { UI_LANGUAGES } from '../../app/ipc/language';

/** What holds for the files of the project and no compiler sees. */

const root = dirname(dirname(import.meta.dirname));
const GENERATED = /^(node_modules|dist|release|\.tsbuild|\.git|test-results|playwright-report)$/;
const TEXT = /\.(ts|tsx|js|mjs|cjs|json|css|html|md|svg|yml|yaml|txt|sh)$|^\.[a-z]+$|^[A-Za-z]+$/;

const files = [...walk(root)].map((path) => relative(root, path).replaceAll('\\', '/')).sort();
const sources = files.filter((file) =>
  /^(app|main|renderer|build|tests)\/.*\.(ts|tsx|js)$/.test(file),
);

describe('style sheets', () => {
  const sheets = files.filter((file) => /^renderer\/.*\.css$/.test(file));

  it('know no left and no right: Arabic mirrors the window', () => {
    expect(sheets.length).toBeGreaterThan(0);
    expect(
      sheets.flatMap((file) => physicalDirections(read(file)).map((found) => `${file}: ${found}`)),
    ).toEqual([]);
  });

  it('would be seen to', () => {
    const seen = [
      'margin-left: 1px',
      'padding-right: 1px',
      'left: 0',
      'right: auto',
      'text-align: left',
      'float: right',
      'clear: left',
      'border-left-width: 1px',
      'border-right: 1px solid',
      'border-top-left-radius: 1px',
      'scroll-margin-left: 1px',
      'margin: 0 1px 0 2px',
      'inset: 0 auto 0 0',
    ];
    expect(physicalDirections(`a { ${seen.join('; ')} }`)).toEqual(seen);
    expect(
      physicalDirections(
        'a { margin-inline-start: 1px; inset-inline: 0; text-align: start; margin: 0 1px 2px 1px; --left: 1px; /* left: 0 */ top: 0 }\n.left:hover { color: red }',
      ),
    ).toEqual([]);
  });
});

describe('translations', () => {
  const folder = join(root, 'assets/locales');
  const locales = existsSync(folder)
    ? readdirSync(folder).map((file) => basename(file, '.json'))
    : [];
  const english = locales.includes('en') ? translations('en') : new Map<string, string>();

  it('are there in each language of the interface', () => {
    expect([...locales].sort()).toEqual([...UI_LANGUAGES].sort());
  });

  it.each(locales)('in %s are complete and none is empty', (locale) => {
    const words = translations(locale);
    expect(missingFrom(words, locale)).toEqual([]);
    expect([...keys(words)].filter((key) => !keys(english).has(key))).toEqual([]);
    expect([...words].filter(([, value]) => value.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(locales)('in %s have the placeholders of the English ones', (locale) => {
    const words = translations(locale);
    const different = [...keys(english)].filter(
      (key) => placeholders(words, key).join() !== placeholders(english, key).join(),
    );
    expect(different).toEqual([]);
  });

  it('name every command and every menu', () => {
    const needed = [
      ...Object.keys(COMMANDS).map((id) => `command.${id}`),
      ...MENUS.map(({ id }) => `menu.${id}`),
    ];
    expect(needed.filter((key) => !english.has(key))).toEqual([]);
  });

  it('are there for every key that the source asks for', () => {
    const asked = sources
      .filter((file) => /^(main|renderer)\//.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => `${file}: ${key}`),
      );
    const known = keys(english);
    expect(asked.filter((line) => !known.has(line.split(': ')[1]!))).toEqual([]);
  });

  function missingFrom(words: ReadonlyMap<string, string>, locale: string): string[] {
    const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    return [...keys(english)].flatMap((key) => {
      if (english.has(key)) return words.has(key) ? [] : [key];
      return plurals.map((plural) => `${key}_${plural}`).filter((form) => !words.has(form));
    });
  }
});

describe('files', () => {
  it('are called in lower case with hyphens', () => {
    const named = sources.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(file)));
    expect(named).toEqual([]);
  });

  it("name nobody's own folders and no registry", () => {
    // Put together here, so that this file does not name them either.
    const own = new RegExp(`(?<![\\w./])/(${['work', 'root'].join('|')})/|[A-Z]:\\\\+Users\\\\`);
    const registry = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.'));
    const naming = files
      .filter((file) => TEXT.test(basename(file)))
      .filter((file) => own.test(read(file)) || registry.test(read(file)));
    expect(naming).toEqual([]);
  });

  it('do not switch a boundary off', () => {
    const disabling = /eslint-disable\S*\s+(?:(.*?)\s*)(?:--|\*\/|$)/gm;
    const boundary = /house\/|no-restricted-|no-undef|^$/;
    const off = sources
      .filter((file) => !file.startsWith('tests/house/'))
      .filter((file) =>
        [...read(file).matchAll(disabling)].some(([, rules]) => boundary.test(rules!)),
      );
    expect(off).toEqual([]);
  });
});

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (GENERATED.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The declarations of a style sheet that name a side of the screen. */
function physicalDirections(css: string): string[] {
  const declarations = css
    .replace(/\/\*.*?\*\//gs, '')
    .split(/[{};]/)
    .map((declaration) => declaration.trim());
  return declarations.filter((declaration) => {
    const [, property, value] = /^([a-z-]+)\s*:\s*(.+)$/s.exec(declaration) ?? [];
    if (property === undefined || value === undefined || property.startsWith('--')) return false;
    if (/(^|-)(left|right)(-|$)/.test(property)) return true;
    if (/^(text-align|float|clear)$/.test(property)) return /\b(left|right)\b/.test(value);
    if (
      !/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property)
    )
      return false;
    const sides = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
    return sides.length === 4 && sides[1] !== sides[3];
  });
}

/** Every text of a locale by its key; nested objects are joined with dots. */
function translations(locale: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const collect = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') words.set(path.join('.'), value);
    else for (const [key, inner] of Object.entries(value as object)) collect(inner, [...path, key]);
  };
  collect(JSON.parse(read(`assets/locales/${locale}.json`)), []);
  return words;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The keys the source asks for: plural forms are one. */
function keys(words: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
}

/** The placeholders of a key, of all its plural forms together. */
function placeholders(words: ReadonlyMap<string, string>, key: string): string[] {
  const found = new Set<string>();
  for (const [name, value] of words) {
    if (name.replace(PLURAL, '') !== key) continue;
    for (const [, placeholder] of value.matchAll(/\{\{\s*([^},\s]+)/g)) found.add(placeholder!);
  }
  return [...found].sort();
}
