import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Article } from '../../app/article';
import type { Labels } from '../../app/export/fact-check/labels';
import { success, type Result } from '../../app/result';
import { readArticle } from '../filing/export';
import { writeDurably } from '../library/durable';
import { attempt } from '../library/errors';
import { bundleTitle } from '../library/names';

export const FACT_CHECK_FORMATS = ['html', 'docx', 'csv'] as const;
export type FactCheckFormat = (typeof FACT_CHECK_FORMATS)[number];

/** Loaded when one is first wanted: the maker of documents is large. */
const WRITERS: Readonly<
  Record<FactCheckFormat, (article: Article, labels: Labels) => Promise<string | Uint8Array>>
> = {
  html: async (...copy) =>
    (await import('../../app/export/fact-check/html')).writeFactCheckHtml(...copy),
  docx: async (...copy) =>
    (await import('../../app/export/docx/fact-check')).writeFactCheckDocx(...copy),
  csv: async (...copy) =>
    (await import('../../app/export/fact-check/csv')).writeFactCheckCsv(...copy),
};

/** What is to be written, and where to. It is sent from process to process. */
export interface FactCheckJob {
  /** The bundle's folder. */
  readonly bundle: string;
  readonly to: FactCheckFormat;
  /** It is made if it is not there. */
  readonly outDir: string;
  readonly fileName: string;
  readonly labels: Labels;
}

/**
 * Writes the fact-check copy of an article as it is saved, over one that is there. An article that cannot be understood
 * in full is refused. It takes seconds for thousands of quotes.
 */
export async function writeFactCheck({
  bundle,
  to,
  outDir,
  fileName,
  labels,
}: FactCheckJob): Promise<Result<{ readonly path: string }>> {
  const article = await readArticle(resolve(bundle));
  if (!article.ok) return article;
  return attempt(outDir, async () => {
    const file = await WRITERS[to](article.value, labels);
    await mkdir(outDir, { recursive: true });
    const path = join(outDir, fileName);
    await writeDurably(path, Buffer.from(file));
    return success({ path });
  });
}

/** The name a copy has when nobody chooses one: the bundle's, which no other story of the library has. */
export function factCheckName(bundle: string, to: FactCheckFormat): string {
  return `${bundleTitle(basename(resolve(bundle)))}-fact-check.${to}`;
}
