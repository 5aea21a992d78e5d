import { useState } from 'react';
import { profileEdit } from '../../app/profiles/edit';
import type { Profile } from '../../app/profiles/profile';
import { useLater } from '../controls/use-later';
import { changeProfiles } from '../profiles/change-profiles';

/** Milliseconds without a key until what was typed goes to the file. */
const PAUSE = 400;

interface Unsaved {
  /** The profile without what is not written yet. */
  readonly from: Profile;
  readonly to: Profile;
}

/**
 * A profile as it is being changed. What is changed of it is written when the hand rests, and when its form goes; all
 * else in the file stays as it is there by then. What could not be written stays on screen.
 */
export function useProfileChange(
  saved: Profile,
): readonly [Profile, (patch: Partial<Profile>) => void] {
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const later = useLater(PAUSE);
  const profile = unsaved?.to ?? saved;
  const write = async ({ from, to }: Unsaved) => {
    if (await changeProfiles({ change: [profileEdit(from, to)] })) {
      setUnsaved((now) => (now === null || now.to === to ? null : { from: to, to: now.to }));
    }
  };
  const change = (patch: Partial<Profile>) => {
    const changed = { from: unsaved?.from ?? saved, to: { ...profile, ...patch } };
    setUnsaved(changed);
    later.plan(() => void write(changed));
  };
  return [profile, change];
}
