import { useTranslation } from 'react-i18next';
import type { Profile } from '../../app/profiles/profile';
import { LabelledField } from '../controls/labelled-field';
import { languageChoices } from '../paper/languages';
import { ChoiceRow } from './choice-row';

interface Props {
  readonly profile: Profile;
  readonly isLocked: boolean;
  readonly onChange: (patch: Partial<Profile>) => void;
}

/** What a new story of the profile begins with. */
export function ProfileStart({ profile, isLocked, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const languages = languageChoices(profile.language, i18n.language);
  return (
    <fieldset className="profile-group">
      <legend className="field-label">{t('profiles.start')}</legend>
      <ChoiceRow
        label={t('field.language')}
        value={profile.language}
        choices={[
          { value: '', name: t('profiles.language.same') },
          ...languages.map(({ tag, name }) => ({ value: tag, name })),
        ]}
        onChange={(language) => onChange({ language })}
      />
      <LabelledField
        label={t('field.section')}
        value={profile.section}
        readOnly={isLocked}
        onCommit={(section) => onChange({ section })}
      />
      <LabelledField
        label={t('field.tags')}
        value={profile.tags.join(', ')}
        readOnly={isLocked}
        onCommit={(text) => onChange({ tags: tagsIn(text) })}
      />
      <div className="profile-template">
        <LabelledField
          label={t('profiles.template')}
          value={profile.template}
          readOnly={isLocked}
          isLong
          onCommit={(template) => onChange({ template })}
        />
      </div>
    </fieldset>
  );
}

function tagsIn(text: string): readonly string[] {
  const tags = text.split(/[,،]/).map((tag) => tag.trim());
  return tags.filter((tag) => tag !== '');
}
