import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeInfo } from '../../app/format/info';
import { success } from '../../app/result';
import { namesIn } from '../library/if-there';
import { cleanFileName, splitExtension } from '../library/names';
import { writeArchive, type PackedFile } from '../zip/write';
import type { Exporter } from './export';
import { exportMarkdown } from './export-markdown';

/**
 * Writes a TextBundle in one file: the text and the pictures as Markdown has them. Its comment is the story's id, by which
 * a later export of the same story knows what it may write over.
 */
export const exportTextPack: Exporter = async (article, work) => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-textpack-'));
  try {
    const written = await exportMarkdown(article, {
      ...work,
      target: join(folder, 'text.md'),
      // What a bundle says of itself is true of Galley's own form alone.
      options: { ...work.options, flavour: 'galley' },
    });
    if (!written.ok) return written;
    await writeFile(join(folder, 'info.json'), writeInfo(null));
    const { stem } = splitExtension(basename(work.target));
    const bundle = cleanFileName(`${stem}.textbundle`, 'story');
    await writeArchive(work.target, await filesOf(folder, bundle), commentOf(article.fields.id));
    return success(written.value);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** In an order of their own, so that the same story gives the same bytes on every disk. */
async function filesOf(folder: string, bundle: string): Promise<readonly PackedFile[]> {
  const pictures = [...(await namesIn(join(folder, 'assets')))].sort();
  return ['info.json', 'text.md', ...pictures.map((name) => `assets/${name}`)].map((name) => {
    return { name: `${bundle}/${name}`, path: join(folder, name) };
  });
}

/** An id by hand may be anything; only a plain one fits. */
function commentOf(id: string): string {
  return /^[\x20-\x7e]{1,200}$/.test(id) ? id : '';
}
