import type { ExportFormat } from '../../app/export';
import type { Exported } from '../../app/ipc/filing';
import type { Result } from '../../app/result';
import type { FilingOptions } from './export';

/** A story that is to be written in one format. */
export interface FilingJob {
  /** The bundle's folder. */
  readonly bundle: string;
  readonly to: ExportFormat;
  readonly outDir: string;
  readonly options: FilingOptions;
}

/** A file, or a folder, that is to become a story. */
export interface ImportJob {
  /** The library's folder. */
  readonly library: string;
  readonly file: string;
  /** BCP 47, or empty to tell it from the words. */
  readonly language: string;
}

/** What the filing process is told; `id` names the job that it is about. */
export type ToFiling =
  | { readonly kind: 'write'; readonly id: number; readonly job: FilingJob }
  | { readonly kind: 'import'; readonly id: number; readonly job: ImportJob }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'printed'; readonly id: number; readonly printed: Result<null> };

/** What it says. After `written` or `imported` it says no more of a job. */
export type FromFiling =
  /** The story could be read. */
  | { readonly kind: 'begun'; readonly id: number; readonly title: string }
  /** So many of its pictures are made. */
  | {
      readonly kind: 'pictures';
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  /** The page at one path is to be printed into a PDF at the other; it waits for `printed`. */
  | { readonly kind: 'print'; readonly id: number; readonly page: string; readonly target: string }
  | { readonly kind: 'written'; readonly id: number; readonly written: Result<Exported> }
  /** The new bundle's name in the library. */
  | { readonly kind: 'imported'; readonly id: number; readonly imported: Result<string> };
