import type { BrowserWindow } from 'electron';
import type { LibraryState } from '../app/ipc/contract';
import { failure, success, type Result } from '../app/result';
import type { Desk } from './desk';
import { allMayClose } from './leaving';
import { checkLibrary } from './library/folder';
import { mayClose } from './window';

/**
 * Changes over to another library, because a window asked to. The names of stories mean nothing in the new one, so
 * every window saves and lets go of its own first; the others begin anew. `cancelled` when one has words that can't be
 * saved and the user stays with them.
 */
export async function changeLibrary(
  { session, windows, openArticles }: Desk,
  folder: string,
  asking: BrowserWindow,
): Promise<Result<LibraryState>> {
  const library = await checkLibrary(folder);
  if (library.problem) return { ok: false, failure: library.problem };
  if (folder === session.folder()) return success(library);
  const others = windows.all().filter((window) => window !== asking);
  if (!(await mayClose(asking)) || !(await allMayClose(others))) return failure('cancelled', '');
  for (const window of [asking, ...others]) {
    await openArticles.closeAll(window);
    windows.setContents(window, { tabs: [], front: null });
  }
  session.moveTo(folder);
  for (const window of others) {
    window.webContents.reload();
    window.showInactive();
  }
  return success(library);
}
