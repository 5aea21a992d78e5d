import { basename, dirname, resolve } from 'node:path';
import type { Version } from '../../app/ipc/records';
import { listVersions, restoreVersion } from '../history';
import type { Place } from '../library/places';
import { tell, type Done, type Terminal } from './commands';
import { toJson } from './json';

export async function historyCommand(
  article: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Done {
  const listed = await listVersions(placeOf(article));
  if (options.json) {
    return tell(listed, terminal, (versions) => toJson(versions));
  }
  if (listed.ok) for (const version of listed.value) terminal.out(versionLine(version));
  return listed.ok || tell(listed, terminal, () => '');
}

/** Prints the path of the article whose text it has changed. */
export async function restoreCommand(
  article: string,
  options: { readonly version: string },
  terminal: Terminal,
): Done {
  const restored = await restoreVersion(placeOf(article), options.version);
  return tell(restored, terminal, () => resolve(article));
}

/** Version, time, reason, words, words added and removed, parted by tabs. */
function versionLine({ id, time, reason, words, added, removed }: Version): string {
  const columns = [id, new Date(time).toISOString(), reason, words, `+${added}`, `-${removed}`];
  return columns.join('\t');
}

function placeOf(article: string): Place {
  const path = resolve(article);
  return { folder: dirname(path), name: basename(path) };
}
