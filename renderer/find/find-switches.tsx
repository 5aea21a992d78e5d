import type { KeyboardEvent } from 'react';
import CaseSensitive from 'lucide-react/icons/case-sensitive';
import Regex from 'lucide-react/icons/regex';
import WholeWord from 'lucide-react/icons/whole-word';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { TooltipTrigger } from 'react-aria-components/Tooltip';
import { useStore } from 'zustand';
import { shortcutLabel } from '../commands/shortcut';
import { Tip } from '../controls/tip';
import { changeQuery, findBar } from './find-bar-state';

/** How words are looked for. Each has a letter that switches it with Alt, by the key it is on. */
const SWITCHES = [
  { option: 'matchCase', name: 'find.match-case', icon: CaseSensitive, letter: 'C' },
  { option: 'wholeWord', name: 'find.whole-word', icon: WholeWord, letter: 'W' },
  { option: 'isExpression', name: 'find.expression', icon: Regex, letter: 'R' },
] as const;

export function FindSwitches() {
  const { t } = useTranslation();
  const query = useStore(findBar, (state) => state.query);
  return SWITCHES.map(({ option, name, icon: Icon, letter }) => (
    <TooltipTrigger key={option} delay={500} closeDelay={0}>
      <ToggleButton
        className="icon-button"
        aria-label={t(name)}
        preventFocusOnPress
        isSelected={query[option]}
        onChange={(isOn) => changeQuery({ [option]: isOn })}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </ToggleButton>
      <Tip>
        {t(name)}
        <kbd className="shortcut">{shortcutLabel(`Alt+${letter}`)}</kbd>
      </Tip>
    </TooltipTrigger>
  ));
}

/** Whether the key was one of the switches', which is then switched. */
export function pressSwitch(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey) return false;
  const pressed = SWITCHES.find(({ letter }) => code === `Key${letter}`);
  if (pressed) changeQuery({ [pressed.option]: !findBar.getState().query[pressed.option] });
  return pressed !== undefined;
}
