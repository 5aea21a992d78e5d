import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** The package of Unicode's that knows the quotation marks of each language, and the module that is made from it. */
const PACKAGE = 'node_modules/cldr-misc-full';
const MODULE = 'app/typography/cldr-delimiters.ts';

interface Delimiters {
  readonly quotationStart: string;
  readonly quotationEnd: string;
  readonly alternateQuotationStart: string;
  readonly alternateQuotationEnd: string;
}

/** Opening and closing mark, then those of a quote within a quote, by CLDR's name of the locale. */
export function readDelimiters(project: string): ReadonlyMap<string, string> {
  const folder = join(project, PACKAGE, 'main');
  return new Map(
    readdirSync(folder).map((locale) => {
      const data = JSON.parse(readFileSync(join(folder, locale, 'delimiters.json'), 'utf8')) as {
        main: Record<string, { delimiters: Delimiters }>;
      };
      const marks = data.main[locale]!.delimiters;
      const quotes = [marks.quotationStart, marks.quotationEnd];
      const nested = [marks.alternateQuotationStart, marks.alternateQuotationEnd];
      return [locale, [...quotes, ...nested].join(' ')];
    }),
  );
}

/** The source of the module: only the locales that differ from what a shorter tag says already. */
export async function delimitersModule(project: string): Promise<string> {
  const all = readDelimiters(project);
  const own = [...all.keys()].filter((locale) => all.get(locale) !== inherited(locale, all)).sort();
  const rows = [...new Set(all.values())].map(
    (marks) => `'${marks}': '${own.filter((locale) => all.get(locale) === marks).join(' ')}'`,
  );
  const config = await resolveConfig(join(project, MODULE), { editorconfig: true });
  return format(`${header(project)}{${rows.sort().join(', ')}};`, {
    ...config,
    parser: 'typescript',
  });
}

function inherited(locale: string, all: ReadonlyMap<string, string>): string | undefined {
  if (locale === 'und') return undefined;
  const end = locale.lastIndexOf('-');
  const parent = end < 0 ? 'und' : locale.slice(0, end);
  return all.get(parent) ?? inherited(parent, all);
}

function header(project: string): string {
  const read = (file: string) => readFileSync(join(project, PACKAGE, file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return `/*!
Made by \`npm run delimiters\` (build/delimiters.ts) from cldr-misc-full ${version}, main/<locale>/delimiters.json.

${read('LICENSE').trim()}
*/

/** Locales by their marks: opening, closing, opening and closing within a quote. \`und\` is every other language. */
export const CLDR_DELIMITERS: Readonly<Record<string, string>> = `;
}

const [, script] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const project = join(import.meta.dirname, '..');
  writeFileSync(join(project, MODULE), await delimitersModule(project));
}
