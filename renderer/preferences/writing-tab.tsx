import { useTranslation } from 'react-i18next';
import { useApp, type ViewSettings } from '../state/app-store';
import { changeSettings } from '../state/view-settings';
import { CheckRow } from './check-row';

/** Each switch has the words of the command that switches it too. */
const SWITCHES = [
  ['smartTyping', 'command.edit.smart-typing'],
  ['selectionToolbar', 'command.view.selection-tools'],
  ['typewriter', 'command.view.typewriter'],
] as const satisfies readonly (readonly [keyof ViewSettings, string])[];

/** How writing goes. */
export function WritingTab() {
  const { t } = useTranslation();
  const settings = useApp((state) => state.settings);
  return (
    <div className="preferences-rows">
      {SWITCHES.map(([name, words]) => (
        <CheckRow
          key={name}
          label={t(words)}
          isOn={settings[name]}
          onChange={(isOn) => void changeSettings({ [name]: isOn })}
        />
      ))}
    </div>
  );
}
