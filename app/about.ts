/** What the app tells of itself and of what it is made of; written when it is bundled, read by the window. */
export interface AboutGalley {
  readonly version: string;
  /** The text of Galley's own licence. */
  readonly licence: string;
  /** By name. */
  readonly packages: readonly AboutPackage[];
  /** The texts of licences, each once. */
  readonly texts: readonly string[];
}

export interface AboutPackage {
  readonly name: string;
  readonly version: string;
  /** By SPDX. */
  readonly licence: string;
  /** Which of the texts. */
  readonly text: number;
}
