import { basename } from 'node:path';
import type { Article } from '../../../app/article';
import { directionOf } from '../../../app/export/language';
import type { Findings, Judge, WrittenFile } from '../verdict';
import { runProgram } from './run-program';
import { storyText, wordsJudge } from './words';

const POPPLER = 'poppler-utils';

/** Any hyphen, a soft one too. */
const HYPHENS = /[-\u00ad\u2010\u2011]/gu;

/** What the file says of itself: whose title it has, and that a screen reader finds its parts. */
export const pdfInfo = judgeOfEach(
  { name: 'pdfinfo: title, tagged', programs: { pdfinfo: POPPLER } },
  async ({ path, article }) => {
    const { code, out, error } = await runProgram('pdfinfo', [path]);
    const said = new Map(
      out.split('\n').map((line) => [line.split(':', 1)[0]!, line.replace(/^[^:]*:\s*/, '')]),
    );
    const title = oneLine(said.get('Title') ?? '');
    const wanted = oneLine(titleOf(article));
    return [
      ...(code === 0 && error === '' ? [] : [`${code} ${error}`]),
      ...(said.get('Tagged') === 'yes' ? [] : ['not tagged']),
      ...(title !== '' && (wanted === '' || title === wanted) ? [] : [`title “${title}”`]),
    ];
  },
);

/** No reader has to have our fonts, and what is copied out of the file is text. */
export const pdfFonts = judgeOfEach(
  { name: 'pdffonts: embedded', programs: { pdffonts: POPPLER } },
  async ({ path }) => {
    const { out } = await runProgram('pdffonts', [path]);
    // Two lines of headings; the columns are embedded, subset, Unicode and where the font stands in the file.
    const fonts = out
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    if (fonts.length === 0) return ['no fonts'];
    return fonts.filter((line) => !/ yes +(?:yes|no) +yes +\d+ +\d+$/.test(line));
  },
);

const inLine = wordsJudge('pdftotext, all words', textOf, {
  // A hyphen at the end of a line goes, and the line is joined to the next.
  as: (text) => text.normalize('NFKC').replace(HYPHENS, ''),
});

/** The words as they are on paper, of stories that are written from the left: see {@link lettersOnPaper}. */
export const wordsOnPaper: Judge = {
  ...inLine,
  programs: { pdftotext: POPPLER },
  judge: async (batch) => {
    const files = batch.files.filter(
      ({ article }) => directionOf(article.fields.language) === 'ltr',
    );
    return { ...(await inLine.judge({ ...batch, files })), looked: files.length };
  },
};

/**
 * Each letter and digit of a story is as often on paper, in whatever order. More can't be asked of Arabic: Poppler 22
 * takes ligatures apart before it turns a line round, and puts blanks around marks and into words.
 */
export const lettersOnPaper = judgeOfEach(
  { name: 'pdftotext, all letters', programs: { pdftotext: POPPLER } },
  async (file) => {
    const there = countLetters(await textOf(file));
    return [...countLetters(storyText(file.article))]
      .filter(([letter, count]) => count > (there.get(letter) ?? 0))
      .map(([letter, count]) => `“${letter}” ${there.get(letter) ?? 0} times, not ${count}`);
  },
);

async function textOf({ path }: WrittenFile): Promise<string> {
  const { out } = await runProgram('pdftotext', ['-enc', 'UTF-8', '--', path, '-']);
  return out;
}

function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.normalize('NFKD').matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

function judgeOfEach(
  { name, programs }: Pick<Judge, 'name' | 'programs'>,
  faultsOf: (file: WrittenFile) => Promise<readonly string[]>,
): Judge {
  return {
    name,
    ...(programs && { programs }),
    judge: async ({ files }): Promise<Findings> => {
      const errors: string[] = [];
      for (const file of files) {
        for (const fault of await faultsOf(file)) errors.push(`${basename(file.path)}: ${fault}`);
      }
      return { errors, warnings: [] };
    },
  };
}

/** Empty where the story has none of its own, and any will do. */
function titleOf({ fields }: Article): string {
  return [fields.seo.title, fields.headline].find((title) => title.trim() !== '') ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
