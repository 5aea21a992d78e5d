import { HEADLINE_ID } from '../paper/focus-headline';
import { STANDFIRST_ID } from '../paper/headline';
import { FIELDS, type FieldName } from './place';

const IDS: Readonly<Record<FieldName, string>> = {
  headline: HEADLINE_ID,
  standfirst: STANDFIRST_ID,
};

/** The element in which a field of the story in front is written. */
export function fieldElement(field: FieldName): HTMLTextAreaElement | null {
  const element = document.getElementById(IDS[field]);
  return element instanceof HTMLTextAreaElement ? element : null;
}

/** The field that has the keyboard. */
export function focusedField(): FieldName | null {
  return FIELDS.find((field) => fieldElement(field) === document.activeElement) ?? null;
}
