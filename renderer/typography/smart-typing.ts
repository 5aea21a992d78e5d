import { appStore } from '../state/app-store';

/** Whether what is typed is set as a typesetter would. */
export function isSmartTyping(): boolean {
  return appStore.getState().settings.smartTyping;
}

/** The language of what is written in an element: the article's, or the window's where the article names none. */
export function languageAt(element: Element | null): string {
  return element?.closest<HTMLElement>('[lang]')?.lang ?? '';
}
