import { useTranslation } from 'react-i18next';
import { useApp, type ViewSettings } from '../state/app-store';
import { changeSettings, TEXT_SIZES } from '../state/view-settings';
import { ChoiceRow } from './choice-row';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light or dark, and how large the story is set. */
export function LookTab() {
  const { t, i18n } = useTranslation();
  const { theme, textSize } = useApp((state) => state.settings);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <div className="preferences-rows">
      <ChoiceRow
        label={t('preferences.theme')}
        value={theme}
        choices={THEMES.map((value) => ({ value, name: t(`command.view.theme-${value}`) }))}
        onChange={(value) => void changeSettings({ theme: value as ViewSettings['theme'] })}
      />
      <ChoiceRow
        label={t('preferences.text-size')}
        value={String(textSize)}
        choices={[...new Set([...TEXT_SIZES, textSize])]
          .sort((one, two) => one - two)
          .map((size) => ({ value: String(size), name: percent.format(size / 100) }))}
        onChange={(value) => void changeSettings({ textSize: Number(value) })}
      />
    </div>
  );
}
