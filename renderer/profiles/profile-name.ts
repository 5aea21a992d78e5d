import i18next from 'i18next';
import { BUILT_IN } from '../../app/profiles/built-in';
import type { Profile } from '../../app/profiles/profile';

/** What a profile is called: a built-in one in the language of the interface, for as long as the user has not named it. */
export function profileName({ id, name }: Profile): string {
  const isBuiltIn = BUILT_IN.some((built) => built.id === id && built.name === name);
  return isBuiltIn ? i18next.t(`profile.built-in.${id}`) : name;
}
