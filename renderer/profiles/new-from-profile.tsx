import { useTranslation } from 'react-i18next';
import type { Profile } from '../../app/profiles/profile';
import { useLeave } from '../commands/use-leave';
import { FilterMenu, type FilterChoice } from '../controls/filter-menu';
import { FloatingDialog } from '../controls/floating-dialog';
import { newFromProfile } from '../state/articles';
import { profileName } from './profile-name';
import { useFreshProfiles } from './profiles-store';

const LOOK = ['palette-find', 'palette-input', 'palette-list'] as const;

/** The kinds of story to begin one of. */
export function NewFromProfile() {
  const { t } = useTranslation();
  const { profiles } = useFreshProfiles();
  const leave = useLeave();
  const begin = (id: string) => {
    leave();
    void newFromProfile(id);
  };
  const choiceOf = (profile: Profile): FilterChoice => ({
    id: profile.id,
    name: profileName(profile),
    more: profile.target > 0 && (
      <span className="menu-item-more">{t('status.words', { count: profile.target })}</span>
    ),
  });
  return (
    <FloatingDialog
      frame="palette"
      className="palette-dialog"
      place="is-palette"
      label={t('profile.new.title')}
    >
      <FilterMenu
        label={t('profile.new.title')}
        fieldLabel={t('profile.new.find')}
        placeholder={t('profile.new.title')}
        look={LOOK}
        choices={profiles.map(choiceOf)}
        onChoose={begin}
        none={<p className="palette-none">{t('profile.new.none')}</p>}
      />
    </FloatingDialog>
  );
}
