import { resolve } from 'node:path';
import type { UiLanguage } from '../../app/ipc/language';
import { readLabels } from '../fact-check/labels';
import { factCheckName, writeFactCheck, type FactCheckFormat } from '../fact-check/write';
import { tell, type Done, type Terminal } from './commands';

interface FactCheckOptions {
  readonly to: readonly FactCheckFormat[];
  readonly out: string;
  /** Of the labels; the story stays in its own. */
  readonly lang: UiLanguage;
}

/** A format that fails does not keep the others from being written. */
export async function factCheckCommand(
  article: string,
  { to, out, lang }: FactCheckOptions,
  terminal: Terminal,
): Done {
  const bundle = resolve(article);
  const labels = readLabels(lang);
  let done = true;
  for (const format of to) {
    const fileName = factCheckName(bundle, format);
    const job = { bundle, to: format, outDir: resolve(out), fileName, labels };
    done = tell(await writeFactCheck(job), terminal, ({ path }) => path) && done;
  }
  return done;
}
