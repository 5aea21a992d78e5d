import type { Document } from 'yaml';
import { expandAliases } from './expand-aliases';
import { parseYaml, YAML_STYLE } from './parse';

/**
 * A text with an edit in it, comments kept; null where no text comes of it that is right. What an alias stands for may
 * be gone by the edit, or may change at another place with it: then each place gets its own first. The text must not be
 * a damaged one.
 */
export function editYaml(
  text: string,
  edit: (document: Document) => void,
  isRight: (written: string) => boolean,
): string | null {
  const apart = (document: Document) => {
    expandAliases(document);
    edit(document);
  };
  for (const attempt of [edit, apart]) {
    const written = writtenBy(text, attempt);
    if (written !== null && isRight(written)) return written;
  }
  return null;
}

/** YAML has more corners than anybody knows, and the library throws at some of them with plain errors only. */
function writtenBy(text: string, edit: (document: Document) => void): string | null {
  const parsed = parseYaml(text);
  if (!parsed.ok) return null;
  try {
    edit(parsed.document);
    return parsed.document.toString(YAML_STYLE);
  } catch {
    return null;
  }
}
