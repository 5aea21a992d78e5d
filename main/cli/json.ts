/**
 * A document of JSON for a terminal or a file. JSON escapes the old control characters; a terminal would also obey
 * those of Latin-1, and turn lines around at the marks of direction, so these are escaped too. It means the same.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
