import { join } from 'node:path';
import {
  EXPORT_FORMATS,
  MARKDOWN_FLAVOURS,
  publicArticle,
  type ExportFormat,
} from '../../app/export';
import { exportArticle, readArticle } from '../../main/filing/export';
import { openPicturesHere } from '../../main/pictures/in-process';
import type { Batch, WrittenFile } from './verdict';

type Filing = NonNullable<Parameters<typeof exportArticle>[4]>;

/** One way of writing a format. */
export interface Way {
  /** The format, and the form or flavour where it has several. */
  readonly name: string;
  readonly format: ExportFormat;
  readonly filing: Filing;
}

/** Needs a window. */
const BY_APP: readonly string[] = ['pdf'];

/** Every format that can be written here, in each of its forms and flavours. */
export function allWays(): readonly Way[] {
  return EXPORT_FORMATS.filter((format) => !BY_APP.includes(format)).flatMap((format): Way[] => {
    const usual = { name: format, format, filing: {} };
    if (format === 'html') {
      return [
        usual,
        { name: 'html beside', format, filing: { isBeside: true } },
        { name: 'html fragment', format, filing: { form: 'fragment', isBeside: true } },
      ];
    }
    if (format === 'md') {
      return MARKDOWN_FLAVOURS.map((flavour) => ({
        ...{ name: `md ${flavour}`, format, filing: { flavour } },
      }));
    }
    return [usual];
  });
}

/** Writes all stories in one way into a folder of its own. A story that can't be written is an error. */
export async function exportAll(
  bundles: readonly string[],
  { name, format, filing }: Way,
  out: string,
): Promise<{ readonly batch: Batch; readonly failed: readonly string[] }> {
  const folder = join(out, name.replaceAll(' ', '-'));
  const files: WrittenFile[] = [];
  const failed: string[] = [];
  const worker = openPicturesHere();
  try {
    for (const bundle of bundles) {
      const read = await readArticle(bundle);
      if (!read.ok) throw new Error(`${bundle} can't be read: ${read.failure.code}.`);
      const written = await exportArticle(bundle, format, folder, worker, filing);
      if (written.ok) {
        const { path, pictures } = written.value;
        files.push({ path, article: publicArticle(read.value), notShown: pictures.notShown });
      } else failed.push(`${bundle}: ${written.failure.code} ${written.failure.detail ?? ''}`);
    }
  } finally {
    worker.close();
  }
  return { batch: { name, folder, files }, failed };
}
