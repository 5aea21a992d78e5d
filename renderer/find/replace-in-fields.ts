import { flushSync } from 'react-dom';
import { fieldElement } from '../highlights/field';
import { FIELDS } from '../highlights/place';
import type { Replacement } from './replace-places';

/** Replaces what is in the fields as if it were typed there: so each field's own undo takes it back in one step. */
export function replaceInFields(replacements: readonly Replacement[]): void {
  for (const name of FIELDS) {
    const here = replacements.filter(({ place }) => place.in === name);
    const field = here.length > 0 && fieldElement(name);
    if (field) retype(field, withReplaced(field.value, here));
  }
}

function withReplaced(text: string, replacements: readonly Replacement[]): string {
  return replacements
    .toReversed()
    .reduce(
      (now, { place, words }) => now.slice(0, place.start) + words + now.slice(place.end),
      text,
    );
}

function retype(field: HTMLTextAreaElement, text: string): void {
  if (text === field.value) return;
  const before = document.activeElement;
  field.focus({ preventScroll: true });
  field.select();
  // The window knows of the new text before the field is left, or would put the old one back.
  flushSync(() => {
    // The one way to change a field that its undo knows of.
    if (text === '') document.execCommand('delete');
    else document.execCommand('insertText', false, text);
  });
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}
