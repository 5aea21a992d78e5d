import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS } from '../../app/export/formats';
import { PACKAGE_PARTS, packageName } from '../../app/profiles/package-name';
import type { FilingRule, Profile } from '../../app/profiles/profile';
import { bridge } from '../bridge';
import { LabelledField } from '../controls/labelled-field';
import { tellFailure } from '../notices/notify';
import { useApp, useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { CheckRow } from './check-row';

interface Props {
  readonly profile: Profile;
  readonly isLocked: boolean;
  readonly onChange: (patch: Partial<Profile>) => void;
}

/** How a story of the profile is handed over: in which formats, where to, and by which name. */
export function ProfileFiling({ profile: { filing }, isLocked, onChange }: Props) {
  const { t } = useTranslation();
  const story = useApp((state) => state.story);
  const change = (patch: Partial<FilingRule>) => onChange({ filing: { ...filing, ...patch } });
  const choose = async () => {
    const chosen = await bridge.call('profiles.choose-folder', {});
    if (chosen.ok) change({ folder: chosen.value.folder });
    else tellFailure('profiles', chosen.failure);
  };
  return (
    <fieldset className="profile-group">
      <legend className="field-label">{t('profiles.filing')}</legend>
      {EXPORT_FORMATS.map((format) => (
        <CheckRow
          key={format}
          label={t(`format.${format}`)}
          isOn={filing.formats.includes(format)}
          onChange={(isOn) => change({ formats: switched(filing.formats, format, isOn) })}
        />
      ))}
      <div className="profile-template profile-folder">
        <LabelledField
          label={t('profiles.filing.folder')}
          value={filing.folder}
          placeholder={t('profiles.filing.folder.asked')}
          readOnly={isLocked}
          onCommit={(folder) => change({ folder: folder.trim() })}
        />
        <button type="button" className="button" onClick={() => void choose()}>
          {t('profiles.filing.folder.choose')}
        </button>
      </div>
      <div className="profile-template">
        <LabelledField
          label={t('profiles.filing.name')}
          value={filing.name}
          readOnly={isLocked}
          onCommit={(name) => change({ name: name.trim() })}
        />
      </div>
      <p className="hint">
        {t('profiles.filing.name.hint', {
          places: PACKAGE_PARTS.map((part) => `{${part}}`).join(' '),
        })}
      </p>
      {story && <Example story={story} pattern={filing.name} />}
    </fieldset>
  );
}

/** What the package of the story in front would be called today. */
function Example({ story, pattern }: { readonly story: Story; readonly pattern: string }) {
  const { t } = useTranslation();
  const fields = useStoryState(story, (state) => state.fields);
  const name = packageName(fields, pattern, localDay(new Date()));
  return <p className="hint">{t('profiles.filing.example', { name })}</p>;
}

/** `YYYY-MM-DD`, by the clock of this machine. */
function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function switched(formats: readonly string[], format: string, isOn: boolean): readonly string[] {
  const others = formats.filter((other) => other !== format);
  return isOn ? [...others, format] : others;
}
