import { createStore } from 'zustand/vanilla';
import type { Finding } from '../../app/profiles/check-fields';
import { HEADLINE_ID } from '../paper/focus-headline';
import { STANDFIRST_ID } from '../paper/headline';
import { appStore } from '../state/app-store';

/** A field of the page, by its place in the article. */
export type PageField =
  Extract<Finding, { readonly field: string }>['field'] | 'profile' | 'target';

/** Whether the fields that are folded away are shown, and which of them is to get the keyboard once they are there. */
export const details = createStore<{
  readonly isShown: boolean;
  readonly wanted: PageField | null;
}>(() => ({ isShown: false, wanted: null }));

/** Where the line is found under which the details are folded. */
export const DETAILS_ID = 'details';
export const DETAILS_TOGGLE_ID = 'details-toggle';

/** Fields that are always on the page. */
const OPEN: readonly PageField[] = [
  'headline',
  'standfirst',
  'slug',
  'language',
  'dateline.place',
  'dateline.date',
];

export function fieldId(field: PageField): string {
  if (field === 'headline') return HEADLINE_ID;
  if (field === 'standfirst') return STANDFIRST_ID;
  return `field-${field.replace('.', '-')}`;
}

/** Gives a field the keyboard, wherever on the page it is. */
export function showField(field: PageField): void {
  if (!OPEN.includes(field) && !details.getState().isShown) {
    details.setState({ isShown: true, wanted: field });
  } else {
    focusField(field);
  }
}

export function focusField(field: PageField): void {
  const element = document.getElementById(fieldId(field));
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}

/** Unfolds the details and goes to the first of them, or folds them away again. */
export function toggleDetails(): void {
  if (!appStore.getState().story) return;
  if (!details.getState().isShown) {
    showField('profile');
    return;
  }
  const hasKeyboard = document.getElementById(DETAILS_ID)?.contains(document.activeElement);
  details.setState({ isShown: false, wanted: null });
  if (hasKeyboard) document.getElementById(DETAILS_TOGGLE_ID)?.focus();
}
