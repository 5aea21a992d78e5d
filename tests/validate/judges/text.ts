import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Findings, Judge } from '../verdict';
import { wordsJudge } from './words';

/** Plain text is UTF-8 without codes that a terminal or a wire would obey. */
export const utf8: Judge = {
  name: 'UTF-8, no controls',
  judge: async ({ files }): Promise<Findings> => {
    const errors: string[] = [];
    for (const { path } of files) {
      const bytes = await readFile(path);
      if (!isUtf8(bytes)) errors.push(`${basename(path)}: not UTF-8`);
      if (/[^\P{Cc}\n\t]/u.test(bytes.toString())) errors.push(`${basename(path)}: controls`);
    }
    return { errors, warnings: [] };
  },
};

export const wordsInText = wordsJudge('all words', ({ path }) => readFile(path, 'utf8'));
