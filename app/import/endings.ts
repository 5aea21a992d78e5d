/** What the name of a file that becomes a story ends in, without the dot. One that nobody reads does not compile. */
export const FILE_ENDINGS = [
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'docx',
  'textpack',
  'zip',
  'json',
  'xml',
] as const;

export type FileEnding = (typeof FILE_ENDINGS)[number];

/** What the Mac shows as a file, and is a folder. */
export const FOLDER_ENDING = 'textbundle';

/** The endings of all that can be imported. */
export const IMPORTED: readonly string[] = [...FILE_ENDINGS, FOLDER_ENDING];

export function isFileEnding(ending: string): ending is FileEnding {
  return FILE_ENDINGS.some((known) => known === ending);
}
