import { showColumn } from '../state/columns';

let field: HTMLInputElement | null = null;
/** The keyboard is to go to the field as soon as there is one. */
let isWanted = false;

/** Brings the library back if it is away, and the keyboard to its search. */
export function focusSearch(): void {
  showColumn('library');
  isWanted = field === null;
  field?.focus();
  field?.select();
}

/** The `ref` of the search field. */
export function searchField(element: HTMLInputElement | null): void {
  field = element;
  if (!isWanted || !element) return;
  isWanted = false;
  element.focus();
  element.select();
}
