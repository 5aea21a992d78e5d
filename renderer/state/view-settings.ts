import { uiLanguage } from '../../app/ipc/language';
import { bridge } from '../bridge';
import { changeLanguage } from '../i18n';
import { appStore, type ViewSettings } from './app-store';

const SMALLEST = 90;
const LARGEST = 200;
const STEP = 10;

/** The sizes of the story's text, in per cent. */
export const TEXT_SIZES: readonly number[] = Array.from(
  { length: (LARGEST - SMALLEST) / STEP + 1 },
  (_, index) => SMALLEST + index * STEP,
);

/** Changes settings on screen at once, and on disk. Which files of the user's are used is main's to change. */
export async function changeSettings(patch: Partial<Omit<ViewSettings, 'ownPage'>>): Promise<void> {
  await show(patch);
  await bridge.call('settings.change', patch);
}

/** Follows what was changed in another window. What is shown beside the story is each window's own affair. */
export function followSettings(settings: ViewSettings): Promise<void> {
  const { language, theme, textSize, selectionToolbar, smartTyping, typewriter } = settings;
  const { exportedPictures, exportChoice, ownPage } = settings;
  return show({
    ...{ language, theme, textSize, selectionToolbar, smartTyping, typewriter },
    ...{ exportedPictures, exportChoice, ownPage },
  });
}

async function show(patch: Partial<ViewSettings>): Promise<void> {
  appStore.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
  if (patch.theme) showTheme(patch.theme);
  const { systemLanguages } = appStore.getState();
  if (patch.language) await changeLanguage(uiLanguage(patch.language, systemLanguages));
}

export function stepTextSize(direction: 1 | -1): Promise<void> {
  const { textSize } = appStore.getState().settings;
  const wanted = textSize + direction * STEP;
  return changeSettings({ textSize: Math.min(LARGEST, Math.max(SMALLEST, wanted)) });
}

/** The style sheets know two themes; without a word they follow the system. */
export function showTheme(theme: ViewSettings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
