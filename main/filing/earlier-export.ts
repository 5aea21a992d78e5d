import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { success } from '../../app/result';
import { withDocx } from './docx-parts';

/** Whether a file that is there is an export of the story: it names the story's id, which in a document of Word is packed. */
export async function isExportOf(id: string, path: string): Promise<boolean> {
  if (id === '') return false;
  if (extname(path) !== '.docx') return (await readFile(path, 'utf8')).includes(id);
  const named = await withDocx(path, ({ parts }) => {
    const properties = parts.texts.get('docProps/custom.xml') ?? '';
    return Promise.resolve(success(properties.includes(id)));
  });
  // What is no document is nobody's export.
  return named.ok && named.value;
}
