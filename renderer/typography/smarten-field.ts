import type { InputEvent } from 'react';
import { smarten } from '../../app/typography';
import { isSmartTyping, languageAt } from './smart-typing';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What was typed into a field and last set otherwise. */
const replaced = new WeakMap<Field, string>();

/**
 * Sets a sign that was just typed into a field as a typesetter would; for the field's `onInput`. It is done as if by
 * hand, so that the field's own undo gives the typed sign back.
 */
export function smartenField(event: InputEvent<Field>): void {
  const field = event.currentTarget;
  const { inputType, data, isComposing } = event.nativeEvent;
  if (inputType === 'historyUndo') releaseReplaced(field);
  if (inputType === 'insertText' && data && !isComposing && isSmartTyping()) setTyped(field, data);
}

function setTyped(field: Field, typed: string): void {
  const { value, selectionStart: caret, selectionEnd } = field;
  if (caret === null || caret !== selectionEnd) return;
  const start = caret - typed.length;
  const smart = smarten(value.slice(0, start), typed, value.slice(caret), languageAt(field));
  if (!smart) return;
  field.setSelectionRange(start - smart.deleteBefore, caret);
  replaced.set(field, value.slice(start - smart.deleteBefore, caret));
  document.execCommand('insertText', false, smart.text);
}

/** Undo selects what it brings back; nobody had selected it, and the next key would write over it. */
function releaseReplaced(field: Field): void {
  const { value, selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null) return;
  if (value.slice(selectionStart, selectionEnd) !== replaced.get(field)) return;
  field.setSelectionRange(selectionEnd, selectionEnd);
}
