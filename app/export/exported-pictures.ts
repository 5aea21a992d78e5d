/** What is to be known of the pictures that went out, by their paths in the bundle. */
export interface ExportedPictures {
  /** They can't be decoded: their files went out as they are, with all that these say. */
  readonly notShown: readonly string[];
  /** The words of their figures could not be written into their files. */
  readonly wordless: readonly string[];
}
