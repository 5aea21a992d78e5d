import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newProfileId, profile, type Profile } from '../../app/profiles/profile';
import { changeProfiles } from '../profiles/change-profiles';
import { profileName } from '../profiles/profile-name';
import { useFreshProfiles } from '../profiles/profiles-store';
import { FileProblem } from './file-problem';
import { ProfileForm } from './profile-form';
import { SideList } from './side-list';

/** The kinds of story, and what each asks for. */
export function ProfilesTab() {
  const { t } = useTranslation();
  const files = useFreshProfiles();
  const { profiles } = files;
  const [wanted, select] = useState<string | null>(null);
  const chosen = profiles.find(({ id }) => id === wanted) ?? profiles[0] ?? null;
  const isLocked = files.problem !== null;

  const add = async (name: string, from: Partial<Profile>) => {
    const id = newProfileId(
      name,
      profiles.map((known) => known.id),
    );
    if (await changeProfiles({ put: [profile(id, { ...from, name })] })) select(id);
  };
  return (
    <>
      <FileProblem file={files} />
      <div className="side-by-side">
        <SideList
          label={t('profiles.list')}
          items={profiles.map((known) => ({ id: known.id, name: profileName(known) }))}
          selected={chosen?.id ?? null}
          onSelect={select}
          empty={t('profiles.none')}
        >
          <button
            type="button"
            className="button is-small"
            disabled={isLocked}
            onClick={() => void add(t('profiles.add'), {})}
          >
            {t('profiles.add')}
          </button>
          {chosen && (
            <>
              <button
                type="button"
                className="button is-small"
                disabled={isLocked}
                onClick={() =>
                  void add(t('profiles.copy-of', { name: profileName(chosen) }), chosen)
                }
              >
                {t('profiles.duplicate')}
              </button>
              <button
                type="button"
                className="button is-small"
                disabled={isLocked}
                onClick={() => void changeProfiles({ remove: [chosen.id] })}
              >
                {t('profiles.remove')}
              </button>
            </>
          )}
        </SideList>
        {chosen && <ProfileForm key={chosen.id} profile={chosen} isLocked={isLocked} />}
      </div>
    </>
  );
}
