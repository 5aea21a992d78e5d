import type { Profile } from '../../app/profiles/profile';
import type { ProfilesChange } from '../../app/profiles/write';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';

/** Whether it was done; what went wrong is said. */
export async function changeProfiles(change: Partial<ProfilesChange>): Promise<boolean> {
  const { put = [], remove = [] } = change;
  const changed = await bridge.call('profiles.write', {
    put: put.map(asRequest),
    remove: [...remove],
  });
  if (changed.ok) dismissAbout('profiles');
  else tellFailure('profiles', changed.failure);
  return changed.ok;
}

function asRequest(profile: Profile) {
  const { required, blocking, tags, limits } = profile;
  return {
    ...profile,
    required: [...required],
    blocking: [...blocking],
    tags: [...tags],
    limits: { ...limits },
  };
}
