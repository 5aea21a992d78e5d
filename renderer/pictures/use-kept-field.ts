import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard in the field of the same name of another record, so that somebody can write all captions, one after
 * the other: call what this gives before the record changes.
 */
export function useKeptField(fields: RefObject<HTMLElement | null>, record: string): () => void {
  const kept = useRef<string | null>(null);
  useLayoutEffect(() => {
    const name = kept.current;
    kept.current = null;
    if (name === null || !fields.current) return;
    const same = fieldsIn(fields.current).find((field) => field.name === name);
    (same ?? fields.current.closest<HTMLElement>('[role=dialog]'))?.focus();
  }, [record, fields]);
  return () => {
    const field = fields.current && fieldsIn(fields.current).find(isActive);
    kept.current = field ? field.name : null;
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldsIn(element: HTMLElement): readonly Field[] {
  return [...element.querySelectorAll<Field>('.field[name]')];
}

function isActive(field: Field): boolean {
  return field === document.activeElement;
}
