import { useLayoutEffect, useRef, useState, type ChangeEvent } from 'react';
import { useReplaced } from './use-replaced';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The props of a text field whose value is kept elsewhere. While somebody types, the field holds what is typed: what is
 * made of it ("Ana, " is one name so far) or comes back a moment later must not move the caret. What others wrote is
 * shown all the same: the next key would write over it unseen. What is committed `goesOn` where something was typed in
 * the field before and the keyboard did not leave it since: both are one step to undo.
 *
 * React is told of the first value only: it would put each one into the document as the field's default, and the
 * browser then forgets which keys belong together, so that undo takes them back one by one.
 */
export function useDraft(value: string, commit: (text: string, goesOn: boolean) => void) {
  const field = useRef<Field>(null);
  const isTyping = useRef(false);
  const [first] = useState(value);
  const replaced = useReplaced();
  const before = useRef({ value, replaced });
  useLayoutEffect(() => {
    const isOfOthers = replaced !== before.current.replaced && value !== before.current.value;
    before.current = { value, replaced };
    if (isOfOthers) isTyping.current = false;
    if (!isTyping.current) show(field.current, value);
  }, [value, replaced]);
  return {
    ref: (element: Field | null) => {
      field.current = element;
    },
    defaultValue: first,
    onChange: ({ target }: ChangeEvent<Field>) => {
      const goesOn = isTyping.current;
      isTyping.current = true;
      commit(target.value, goesOn);
    },
    onBlur: () => {
      isTyping.current = false;
      show(field.current, value);
    },
  };
}

/** The caret stays where it was, as far as there is text. */
function show(field: Field | null, value: string): void {
  if (!field || field.value === value) return;
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  if (field === document.activeElement) field.setSelectionRange(selectionStart, selectionEnd);
}
