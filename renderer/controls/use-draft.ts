import { useLayoutEffect, useRef, useState, type ChangeEvent } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The props of a text field whose value is kept elsewhere. While somebody types, the field holds what is typed: what is
 * made of it ("Ana, " is one name so far) or comes back a moment later must not move the caret.
 *
 * React is told of the first value only: it would put each one into the document as the field's default, and the
 * browser then forgets which keys belong together, so that undo takes them back one by one.
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const field = useRef<Field>(null);
  const isTyping = useRef(false);
  const [first] = useState(value);
  useLayoutEffect(() => {
    if (!isTyping.current) show(field.current, value);
  }, [value]);
  return {
    ref: (element: Field | null) => {
      field.current = element;
    },
    defaultValue: first,
    onChange: ({ target }: ChangeEvent<Field>) => {
      isTyping.current = true;
      commit(target.value);
    },
    onBlur: () => {
      isTyping.current = false;
      show(field.current, value);
    },
  };
}

function show(field: Field | null, value: string): void {
  if (field && field.value !== value) field.value = value;
}
