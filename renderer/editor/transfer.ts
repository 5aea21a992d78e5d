/** Whether words come from a story here, in Lexical's own form: with all that only Galley knows. */
export function isFromGalley({ types }: DataTransfer): boolean {
  return types.some((type) => type.includes('lexical'));
}

/** Whatever claims to be a picture; whether it is one, the main process tells from the bytes. */
export function pictureFiles(files: readonly File[]): readonly File[] {
  return files.filter((file) => file.type.startsWith('image/') || file.type === '');
}
