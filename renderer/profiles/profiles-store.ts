import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { UserProfiles } from '../../app/ipc/user-files';
import { BUILT_IN } from '../../app/profiles/built-in';
import { findProfile, NO_PROFILE, type Profile } from '../../app/profiles/profile';
import { bridge } from '../bridge';
import { preloadWhenIdle } from '../first-paint';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

/** The user's profiles, as far as they are known: the built-in ones until main has said. */
export const profilesStore = createStore<UserProfiles>(() => ({
  profiles: BUILT_IN,
  path: '',
  problem: null,
  oddities: [],
}));

/** Asks for the profiles when the first screen is there, and follows what becomes of them. */
export function followProfiles(): void {
  bridge.on('profiles.changed', (profiles) => profilesStore.setState(profiles));
  preloadWhenIdle(readAgain);
}

async function readAgain(): Promise<void> {
  profilesStore.setState(await bridge.call('profiles.read', {}));
}

/** The profiles as they are while this is shown; a file that was changed by hand meanwhile is read again. */
export function useFreshProfiles(): UserProfiles {
  useEffect(() => void readAgain(), []);
  return useStore(profilesStore);
}

export function useProfiles(): readonly Profile[] {
  return useStore(profilesStore, ({ profiles }) => profiles);
}

/** The profile of a story; one that asks for nothing where the story has none, or one that nobody knows. */
export function useProfile(story: Story): Profile {
  const id = useStoryState(story, ({ fields }) => fields.profile);
  return findProfile(useProfiles(), id) ?? NO_PROFILE;
}
