import { readFile, writeFile } from 'node:fs/promises';
import { afterEach } from 'vitest';
import { openFiler, type Filer, type PrintFile } from '../../main/filing/filer';
import type { FromFiling, ToFiling } from '../../main/filing/protocol';
import { serveJobs } from '../../main/filing/serve-jobs';

/** Prints nothing that anybody could read, but in the place that is asked for. */
export const PRINT: PrintFile = async (page, target) => {
  await writeFile(target, `%PDF ${await readFile(page, 'utf8')}`);
  return { ok: true, value: null };
};

const open = new Set<Filer>();
afterEach(() => {
  for (const filer of open) filer.close();
  open.clear();
});

/** What the filing process would do, in this one; messages come later, as they do between processes. */
export function filerHere(print = PRINT, tap: (message: FromFiling) => void = () => undefined) {
  const ends: ((code: number) => void)[] = [];
  const died: number[] = [];
  let starts = 0;
  const filer = openFiler({
    print,
    died: (code) => died.push(code),
    start: (hear, ended) => {
      starts += 1;
      ends.push(ended);
      const take = serveJobs((message) =>
        setImmediate(() => {
          tap(message);
          hear(structuredClone(message));
        }),
      );
      return {
        post: (message: ToFiling) => setImmediate(() => take(structuredClone(message))),
        kill: () => undefined,
      };
    },
  });
  open.add(filer);
  return { filer, died, die: (code: number) => ends.at(-1)!(code), starts: () => starts };
}
