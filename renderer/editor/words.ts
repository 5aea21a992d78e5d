import i18next from 'i18next';

/** Where in an element words of the interface stand. */
type Place = 'text' | 'title' | 'label' | 'placeholder';

type Values = Readonly<Record<string, string>>;

/**
 * Puts words of the interface into an element that Lexical owns, and not React, and remembers which, so that they can
 * be put there again in another language.
 */
export function say(element: HTMLElement, place: Place, key: string, values: Values = {}): void {
  element.dataset['words'] = JSON.stringify([place, key, values]);
  put(element, place, key, values);
}

/** Keeps the words below an element in the language of the interface; returns how to stop. */
export function followLanguage(root: () => HTMLElement | null): () => void {
  const sayAgain = () => {
    for (const element of root()?.querySelectorAll<HTMLElement>('[data-words]') ?? []) {
      const [place, key, values] = JSON.parse(element.dataset['words']!) as [Place, string, Values];
      put(element, place, key, values);
    }
  };
  i18next.on('languageChanged', sayAgain);
  return () => i18next.off('languageChanged', sayAgain);
}

function put(element: HTMLElement, place: Place, key: string, values: Values): void {
  const words = i18next.t(key, values);
  if (place === 'text') element.textContent = words;
  else if (place === 'title') element.title = words;
  else if (place === 'label') element.ariaLabel = words;
  else element.dataset['placeholder'] = words;
}
