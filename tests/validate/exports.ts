import {
  EXPORT_FORMATS,
  MARKDOWN_FLAVOURS,
  publicArticle,
  type ExportFormat,
} from '../../app/export';
import { exportArticle, readArticle } from '../../main/filing/export';
import { openPicturesHere } from '../../main/pictures/in-process';
import { printAll, whyNotPrinted } from './printed';
import type { WrittenFile } from './verdict';
import type { Way, Written } from './way';

type Filing = NonNullable<Parameters<typeof exportArticle>[4]>;

/** Every format, in each of its forms and flavours. */
export function allWays(): readonly Way[] {
  return EXPORT_FORMATS.flatMap((format): readonly Way[] => {
    if (format === 'pdf') return [{ name: format, format, write: printAll, whyNot: whyNotPrinted }];
    if (format === 'html') {
      return [
        exported(format, format),
        exported('html beside', format, { isBeside: true }),
        exported('html fragment', format, { form: 'fragment', isBeside: true }),
      ];
    }
    if (format === 'md') {
      return MARKDOWN_FLAVOURS.map((flavour) => exported(`md ${flavour}`, format, { flavour }));
    }
    return [exported(format, format)];
  });
}

function exported(name: string, format: ExportFormat, filing: Filing = {}): Way {
  return { name, format, write: (bundles, folder) => exportAll(bundles, folder, format, filing) };
}

/** Writes all stories as the command line does, without a window. */
async function exportAll(
  bundles: readonly string[],
  folder: string,
  format: ExportFormat,
  filing: Filing,
): Promise<Written> {
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
  return { files, failed };
}
