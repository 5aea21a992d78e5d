import type { Embargo, ExportedPictures, ExportFormat, Loss } from '../../app/export';
import type { Failure } from '../../app/result';

/**
 * What `galley export --report json` prints. Keys may be added; one that goes, or gets another meaning, makes a new
 * version.
 */
export interface ExportReport {
  readonly version: 1;
  /** By article, then format, in the order in which they were asked for. */
  readonly files: readonly ReportedFile[];
}

export type ReportedFile = WrittenFile | FailedFile;

interface Asked {
  /** The absolute path of the bundle; where none was found, what was asked for. */
  readonly article: string;
  readonly format: ExportFormat;
}

/** A file that was written. */
export interface WrittenFile extends Asked {
  /** The absolute path. */
  readonly path: string;
  /** What the file does not carry; empty where nothing was lost. */
  readonly losses: readonly Loss[];
  readonly pictures: ExportedPictures;
  /** What keeps it from being published yet, or null. */
  readonly embargo: Embargo | null;
}

/** A file that was not written. */
export interface FailedFile extends Asked {
  /** `message` is the line that stands in the terminal, in English. */
  readonly failure: Failure & { readonly message: string };
}
