import { useTranslation } from 'react-i18next';
import { UI_LANGUAGES } from '../../app/ipc/language';
import { useApp, type ViewSettings } from '../state/app-store';
import { chooseLibrary } from '../state/library';
import { changeSettings } from '../state/view-settings';
import { ChoiceRow } from './choice-row';

/** The language of the interface, and where the stories are. */
export function GeneralTab() {
  const { t } = useTranslation();
  const language = useApp(({ settings }) => settings.language);
  const folder = useApp(({ library }) => library.folder);
  return (
    <div className="preferences-rows">
      <ChoiceRow
        label={t('preferences.language')}
        value={language}
        choices={(['system', ...UI_LANGUAGES] as const).map((value) => ({
          value,
          name: t(`command.view.language-${value}`),
        }))}
        onChange={(value) => void changeSettings({ language: value as ViewSettings['language'] })}
      />
      <div className="preference">
        <span className="field-label">{t('preferences.library')}</span>
        <div className="preference-line">
          <bdi className="preference-path">{folder}</bdi>
          <button type="button" className="button" onClick={() => void chooseLibrary()}>
            {t('preferences.library.choose')}
          </button>
        </div>
      </div>
    </div>
  );
}
