import { useTranslation } from 'react-i18next';
import { EMBEDDED_WIDTH, FORMAT_CHOICES } from '../../app/pictures/wishes';
import { useApp, type ViewSettings } from '../state/app-store';
import { changeSettings } from '../state/view-settings';
import { CheckRow } from './check-row';
import { ChoiceRow } from './choice-row';

const WIDTHS = [640, 1280, 1920, 2560] as const;

type Wishes = ViewSettings['exportedPictures'];

/** How pictures go out with a story. */
export function PicturesTab() {
  const { t, i18n } = useTranslation();
  const wishes = useApp(({ settings }) => settings.exportedPictures);
  const change = (patch: Partial<Wishes>) =>
    void changeSettings({ exportedPictures: { ...wishes, ...patch } });
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="preferences-rows">
      <ChoiceRow
        label={t('preferences.pictures.place')}
        value={wishes.isBeside ? 'beside' : 'inside'}
        choices={[
          {
            value: 'inside',
            name: t('preferences.pictures.inside', { width: number.format(EMBEDDED_WIDTH) }),
          },
          { value: 'beside', name: t('preferences.pictures.beside') },
        ]}
        onChange={(value) => change({ isBeside: value === 'beside' })}
      />
      <fieldset className="profile-group">
        <legend className="field-label">{t('preferences.pictures.widths')}</legend>
        {widthsToShow(wishes.widths).map((width) => (
          <CheckRow
            key={width}
            label={t('preferences.pictures.width', { width: number.format(width) })}
            isOn={wishes.widths.includes(width)}
            onChange={(isOn) => change({ widths: switched(wishes.widths, width, isOn) })}
          />
        ))}
        <p className="hint">{t('preferences.pictures.widths-hint')}</p>
      </fieldset>
      <fieldset className="profile-group">
        <legend className="field-label">{t('preferences.pictures.formats')}</legend>
        {FORMAT_CHOICES.map((format) => {
          const isOn = wishes.formats.includes(format);
          return (
            <CheckRow
              key={format}
              label={t(`preferences.pictures.format.${format}`)}
              isOn={isOn}
              // Something has to be written.
              isLocked={isOn && wishes.formats.length === 1}
              onChange={(isOn) => change({ formats: switched(wishes.formats, format, isOn) })}
            />
          );
        })}
        <p className="hint">{t('preferences.pictures.formats-hint')}</p>
      </fieldset>
      <CheckRow
        label={t('preferences.pictures.keep-device-data')}
        isOn={wishes.keepsDeviceData}
        onChange={(keepsDeviceData) => change({ keepsDeviceData })}
      />
    </div>
  );
}

/** The usual ones, and what somebody wrote into the file of the settings. */
function widthsToShow(chosen: readonly number[]): readonly number[] {
  return [...new Set([...WIDTHS, ...chosen])].sort((one, other) => one - other);
}

function switched<Value>(values: readonly Value[], value: Value, isOn: boolean): Value[] {
  return isOn ? [...values, value] : values.filter((other) => other !== value);
}
