import { useTranslation } from 'react-i18next';
import { profileName } from '../profiles/profile-name';
import { useProfiles } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { DetailRow } from './detail-row';

const ID = 'field-profile';

/** What kind of story it is. One that nobody here knows keeps its name. */
export function ProfileField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const profiles = useProfiles();
  const profile = useStoryState(story, ({ fields }) => fields.profile);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isKnown = profile === '' || profiles.some(({ id }) => id === profile);
  return (
    <DetailRow id={ID} label={t('field.profile')}>
      <select
        id={ID}
        className="field"
        disabled={readOnly}
        value={profile}
        onChange={({ target }) => story.setFields({ profile: target.value })}
      >
        <option value="">{t('field.profile.none')}</option>
        {!isKnown && <option value={profile}>{profile}</option>}
        {profiles.map((known) => (
          <option key={known.id} value={known.id}>
            {profileName(known)}
          </option>
        ))}
      </select>
    </DetailRow>
  );
}
