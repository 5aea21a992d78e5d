import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publicArticle } from '../../app/export';
import { addPdfInfo, tellUnprinted } from '../../app/export/pdf';
import { failure } from '../../app/result';
import { writeDurably } from '../library/durable';
import type { Exporter } from './export';
import { exportHtml } from './export-html';

/** Pixels across: 300 to the inch of the column on paper. */
const PICTURE_WIDTH = 2000;

/**
 * Writes the page as it is printed. Its pictures lie beside it meanwhile, which needs less memory than a page that has
 * them in it. `unsupported` with the detail `needs-app` where nothing can print.
 */
export const exportPdf: Exporter = async (article, work) => {
  const { target, print, options, losses } = work;
  if (!print) return failure('unsupported', basename(target), { detail: 'needs-app' });
  const folder = await mkdtemp(join(tmpdir(), 'galley-print-'));
  try {
    const [page, printed] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    const pictures = { ...work.pictures, widths: [PICTURE_WIDTH], formats: ['jpeg'] as const };
    const written = await exportHtml(article, { ...work, target: page, isBeside: true, pictures });
    if (!written.ok) return written;
    const done = await print(page, printed);
    if (!done.ok) return done;
    const shown = publicArticle(article, options);
    const { bylines, standfirst, seo, id } = shown.fields;
    const info = { authors: bylines, subject: seo.description || standfirst, story: id };
    const bytes = await readFile(printed);
    // One that can't say more of itself is no worse to read.
    await writeDurably(target, addPdfInfo(bytes, info) ?? bytes);
    tellUnprinted(shown, losses);
    return written;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
