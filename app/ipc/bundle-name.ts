import { z } from './schema';

/**
 * What an article is called between the processes: the name of its folder, with no separators and no climbing. One
 * that is not directly in the library has the kind of its place before its name; see `main/library/places.ts`.
 */
export function bundleName() {
  return z
    .string()
    .check(z.maxLength(300), z.regex(/^(?!\.)[^/\\\0]+\.textbundle$/i, { error: 'bundle name' }));
}
