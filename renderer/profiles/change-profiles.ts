import type { ProfilesChange } from '../../app/profiles/write';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';

/** Whether it was done; what went wrong is said. */
export async function changeProfiles(change: Partial<ProfilesChange>): Promise<boolean> {
  const { put = [], change: edits = [], remove = [] } = change;
  const changed = await bridge.call('profiles.write', { put, change: edits, remove });
  if (changed.ok) dismissAbout('profiles');
  else tellFailure('profiles', changed.failure);
  return changed.ok;
}
