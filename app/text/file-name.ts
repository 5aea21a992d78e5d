/** A file's name in two: what it is called, and its ending with the dot, empty where it has none. */
export function splitExtension(name: string): { stem: string; extension: string } {
  const extension = /(?<=.)\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

/** Two names with one fold are one file on macOS or Windows. */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The name, or with `-2`, `-3` … before its ending the first that differs from the taken ones in more than case. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, foldName));
  const { stem, extension } = splitExtension(name);
  let unique = name;
  for (let number = 2; used.has(foldName(unique)); number += 1) {
    unique = `${stem}-${number}${extension}`;
  }
  return unique;
}
