import { useState } from 'react';
import type { Profile } from '../../app/profiles/profile';
import { useLater } from '../controls/use-later';
import { changeProfiles } from '../profiles/change-profiles';

/** Milliseconds without a key until what was typed goes to the file. */
const PAUSE = 400;

/**
 * A profile as it is being changed. It is written when the hand rests, and when its form goes; what could not be written
 * stays on screen.
 */
export function useProfileChange(
  saved: Profile,
): readonly [Profile, (patch: Partial<Profile>) => void] {
  const [unsaved, setUnsaved] = useState<Profile | null>(null);
  const later = useLater(PAUSE);
  const profile = unsaved ?? saved;
  const write = async (changed: Profile) => {
    const isDone = await changeProfiles({ put: [changed] });
    if (isDone) setUnsaved((now) => (now === changed ? null : now));
  };
  const change = (patch: Partial<Profile>) => {
    const changed = { ...profile, ...patch };
    setUnsaved(changed);
    later.plan(() => void write(changed));
  };
  return [profile, change];
}
