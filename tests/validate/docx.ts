import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  handleBlock,
  plainText,
  type Article,
  type BlockHandlers,
  type Figure,
  type List,
} from '../../app/article';
import { publicArticle } from '../../app/export';
import { datelineToShow } from '../../app/export/dateline';

/** What LibreOffice made of the documents of a folder. */
export interface DocxVerdict {
  readonly documents: number;
  readonly opened: number;
  /** Those whose text is ours. */
  readonly equal: number;
  /** The first difference of each other one. */
  readonly different: readonly {
    readonly name: string;
    readonly ours: string;
    readonly theirs: string;
  }[];
}

/**
 * Has LibreOffice open every `NAME.docx` of a folder and write its text, and compares that with `NAME.txt` beside it: see
 * {@link manuscriptText}. Throws where LibreOffice (`libreoffice-writer-nogui`) is not installed.
 */
export async function validateDocx(folder: string): Promise<DocxVerdict> {
  const names = (await readdir(folder))
    .filter((name) => extname(name) === '.docx')
    .map((name) => basename(name, '.docx'))
    .sort();
  const out = await mkdtemp(join(tmpdir(), 'galley-office-'));
  try {
    await convert(folder, names, out);
    const written = new Set(await readdir(join(out, 'text')));
    const different: { name: string; ours: string; theirs: string }[] = [];
    const opened = names.filter((name) => written.has(`${name}.txt`));
    for (const name of opened) {
      const ours = lines(await readFile(join(folder, `${name}.txt`), 'utf8'));
      const theirs = lines(await readFile(join(out, 'text', `${name}.txt`), 'utf8'));
      const at = ours.findIndex((line, index) => line !== theirs[index]);
      if (at < 0 && theirs.length === ours.length) continue;
      const place = at < 0 ? ours.length : at;
      different.push({ name, ours: ours[place] ?? '', theirs: theirs[place] ?? '' });
    }
    const equal = opened.length - different.length;
    return { documents: names.length, opened: opened.length, equal, different };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A command line has room for so many names. */
const AT_A_TIME = 50;

async function convert(folder: string, names: readonly string[], out: string): Promise<void> {
  // A profile of its own: LibreOffice that is open on the desk would take the work over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`;
  const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(out, 'text')];
  for (let from = 0; from < names.length; from += AT_A_TIME) {
    const files = names.slice(from, from + AT_A_TIME).map((name) => join(folder, `${name}.docx`));
    await promisify(execFile)('soffice', [profile, '--headless', ...to, ...files]);
  }
}

/** What is compared: the words of each line. Blanks of any width are one; what Word draws before an item is no word. */
function lines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/^\s*(?:[•◦▪]|\d+\.)\s/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The words of an article's manuscript, a line for each paragraph, item and cell. */
export function manuscriptText(article: Article): string {
  const shown = publicArticle(article);
  const { headline, standfirst, bylines } = shown.fields;
  const head = [headline, standfirst, bylines.join(', '), datelineToShow(shown)];
  return [...head, ...shown.body.flatMap((block) => handleBlock(LINES, block, undefined))].join(
    '\n',
  );
}

const LINES: BlockHandlers<readonly string[]> = {
  paragraph: ({ content }) => [plainText(content)],
  crosshead: ({ content }) => [plainText(content)],
  list: itemLines,
  'block-quote': ({ blocks }) => blocks.flatMap((block) => handleBlock(LINES, block, undefined)),
  'pull-quote': ({ content }) => [plainText(content)],
  'section-break': () => ['* * *'],
  figure: figureLines,
  gallery: ({ figures }) => figures.flatMap(figureLines),
  code: ({ text }) => [text],
  table: ({ rows }) => rows.flatMap((row) => row.map(plainText)),
  raw: ({ source }) => [source],
};

function figureLines({ alt, caption, credit }: Figure): readonly string[] {
  return [alt, `${plainText(caption)} ${credit === '' ? '' : `[${credit}]`}`];
}

function itemLines({ items, kind }: List): readonly string[] {
  return items.flatMap(({ content, checked, list }) => [
    `${kind === 'check' ? (checked ? '☑ ' : '☐ ') : ''}${plainText(content)}`,
    ...(list ? itemLines(list) : []),
  ]);
}
