import type { Source, SourceId } from '../../app/article';

/** The source whose name, or part of whose name, stands in the words around a quote; null where nobody is named. */
export function likelySource(
  around: string,
  sources: Readonly<Record<SourceId, Source>>,
): SourceId | null {
  const text = around.toLowerCase();
  const entries = Object.entries(sources);
  const whole = entries.find(([, { name }]) => name !== '' && text.includes(name.toLowerCase()));
  const part = entries.find(([, { name, kind }]) => {
    return kind === 'person' && partsOf(name).some((word) => hasWord(text, word));
  });
  return (whole ?? part)?.[0] ?? null;
}

/** Parts of a name that can stand for all of it; very short ones are words of their own. */
function partsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part.length > 2);
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[at - 1] ?? '') && !letter.test(text[at + word.length] ?? '');
}
