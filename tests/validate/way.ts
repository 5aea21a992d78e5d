import type { ExportFormat } from '../../app/export';
import type { WrittenFile } from './verdict';

/** What became of all stories. */
export interface Written {
  readonly files: readonly WrittenFile[];
  /** A line for each story that could not be written. */
  readonly failed: readonly string[];
}

/** One way of writing a format. */
export interface Way {
  /** The format, and the form or flavour where it has several. */
  readonly name: string;
  readonly format: ExportFormat;
  /** Writes the stories of some bundles, which have their paths, into a folder. */
  readonly write: (bundles: readonly string[], folder: string) => Promise<Written>;
  /** Says why that can't be done here, or null. */
  readonly whyNot?: () => Promise<string | null>;
}
