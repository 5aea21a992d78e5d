import { useState, type ChangeEvent } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The props of a text field whose value is kept elsewhere. While somebody types, the field holds what is typed: what is
 * made of it ("Ana, " is one name so far) or comes back a moment later must not move the caret.
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: ({ target }: ChangeEvent<Field>) => {
      setDraft(target.value);
      commit(target.value);
    },
    onBlur: () => setDraft(null),
  };
}
