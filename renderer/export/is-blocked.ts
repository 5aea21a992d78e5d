import { countTks } from '../../app/checks/tk';
import { countBlockers } from '../../app/profiles/blockers';
import { checkFields } from '../../app/profiles/check-fields';
import { findProfile, NO_PROFILE } from '../../app/profiles/profile';
import { profilesStore } from '../profiles/profiles-store';
import type { Story } from '../story/story';

/** Whether anything keeps a story from being filed, as its profile has it and as it stands on screen. */
export function isBlocked(story: Story): boolean {
  const { fields, stats } = story.store.getState();
  const { profiles } = profilesStore.getState();
  const profile = findProfile(profiles, fields.profile) ?? NO_PROFILE;
  const findings = checkFields({ fields, words: stats.words }, profile);
  return countBlockers(findings, profile, { tk: countTks(story.article()) }) > 0;
}
