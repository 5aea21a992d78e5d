import { useTranslation } from 'react-i18next';
import { LIMITED, REQUIRABLE, type Profile } from '../../app/profiles/profile';
import { LabelledField } from '../controls/labelled-field';
import { wholeNumber } from '../controls/whole-number';
import { profileName } from '../profiles/profile-name';
import { CheckRow } from './check-row';
import { ProfileFiling } from './profile-filing';
import { ProfileStart } from './profile-start';
import { useProfileChange } from './use-profile-change';

const CHECKS = ['missing', 'too-long', 'malformed', 'over-target', 'tk'] as const;

interface Props {
  readonly profile: Profile;
  /** Its file can't be written. */
  readonly isLocked: boolean;
}

/** All that a profile says. What is typed goes to the file a moment later. */
export function ProfileForm({ profile: saved, isLocked }: Props) {
  const { t } = useTranslation();
  const [profile, change] = useProfileChange(saved);
  const number = (value: number | undefined) => (value ? String(value) : '');
  return (
    <fieldset className="profile-form" disabled={isLocked}>
      <LabelledField
        label={t('profiles.name')}
        value={profileName(profile)}
        readOnly={isLocked}
        onCommit={(name) => name.trim() !== '' && change({ name: name.trim() })}
      />
      <fieldset className="profile-group">
        <legend className="field-label">{t('profiles.required')}</legend>
        {REQUIRABLE.map((field) => (
          <CheckRow
            key={field}
            label={t(`versions.field.${field}`)}
            isOn={profile.required.includes(field)}
            onChange={(isOn) => change({ required: switched(profile.required, field, isOn) })}
          />
        ))}
      </fieldset>
      <fieldset className="profile-group">
        <legend className="field-label">{t('profiles.limits')}</legend>
        {LIMITED.map((field) => (
          <LabelledField
            key={field}
            label={t(`versions.field.${field}`)}
            value={number(profile.limits[field])}
            isNumber
            readOnly={isLocked}
            onCommit={(text) => change({ limits: withLimit(profile.limits, field, text) })}
          />
        ))}
        <LabelledField
          label={t('profiles.target')}
          value={number(profile.target)}
          isNumber
          readOnly={isLocked}
          onCommit={(text) => change({ target: wholeNumber(text) })}
        />
      </fieldset>
      <fieldset className="profile-group">
        <legend className="field-label">{t('profiles.blocking')}</legend>
        {CHECKS.map((check) => (
          <CheckRow
            key={check}
            label={t(`profiles.check.${check}`)}
            isOn={profile.blocking.includes(check)}
            onChange={(isOn) => change({ blocking: switched(profile.blocking, check, isOn) })}
          />
        ))}
      </fieldset>
      <ProfileFiling profile={profile} isLocked={isLocked} onChange={change} />
      <ProfileStart profile={profile} isLocked={isLocked} onChange={change} />
    </fieldset>
  );
}

function switched(list: readonly string[], entry: string, isOn: boolean): readonly string[] {
  const others = list.filter((other) => other !== entry);
  return isOn ? [...others, entry] : others;
}

function withLimit(
  limits: Profile['limits'],
  field: (typeof LIMITED)[number],
  text: string,
): Profile['limits'] {
  const { [field]: _before, ...others } = limits;
  const limit = wholeNumber(text);
  return limit === 0 ? others : { ...others, [field]: limit };
}
