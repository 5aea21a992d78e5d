import type { Saved } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import { workAlone } from '../library/alone';
import { openArticle } from '../library/open';
import type { Place } from '../library/places';
import { saveArticle } from '../library/save';
import { keepVersion } from './keep';
import { readVersion } from './read';

/**
 * Makes a version the article's text again, while nobody has the article open; `locked` when somebody has. The text
 * that is there now is kept as a version first: where that can't be done nothing is changed.
 */
export function restoreVersion(place: Place, id: string): Promise<Result<Saved>> {
  const { folder, name } = place;
  return workAlone(place, async () => {
    const version = await readVersion(place, id);
    if (!version.ok) return version;
    const present = await openArticle(folder, name);
    if (!present.ok) return present;
    const { text, revision, readOnly } = present.value;
    if (readOnly && readOnly.code !== 'damaged') return { ok: false, failure: readOnly };
    const kept = await keepVersion(place, text, 'restore');
    if (!kept.ok) return kept;
    return saveArticle(folder, name, version.value.text, revision, { overDamage: true });
  });
}
