import type { Embargo, ExportedPictures, HtmlForm, Loss } from '../export';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats';
import { MARKDOWN_FLAVOURS, type MarkdownFlavour } from '../export/markdown/flavours';
import type { Result } from '../result';
import { bundleName } from './bundle-name';
import { z } from './schema';

/** What is asked for all files of one go. */
export const exportAsked = {
  notes: z.boolean(),
  omitsOffRecord: z.boolean(),
  /** Of web pages; a whole page unless it is said. */
  form: z.optional(z.enum(['page', 'fragment'] satisfies HtmlForm[])),
  /** Of Markdown; Galley's own unless it is said. */
  flavour: z.optional(z.enum(MARKDOWN_FLAVOURS)),
};

/** The same, for who has it. */
export interface ExportAsked {
  readonly notes: boolean;
  readonly omitsOffRecord: boolean;
  readonly form?: HtmlForm | undefined;
  readonly flavour?: MarkdownFlavour | undefined;
}

/** What a web page can have of the user's own. */
export const OWN_PAGE_FILES = ['template', 'css'] as const;
export type OwnPageFile = (typeof OWN_PAGE_FILES)[number];

/** Several stories into several formats, in one go. */
export const batchWanted = z.strictObject({
  articles: z.array(bundleName()).check(z.minLength(1), z.maxLength(10_000)),
  formats: z.array(z.enum(EXPORT_FORMATS)).check(z.minLength(1), z.maxLength(20)),
  ...exportAsked,
});

/** The package of a story, in the formats and by the name that its profile says. */
export const filingWanted = z.strictObject({ article: bundleName(), ...exportAsked });

/** A file that was written, and what is to be known of it. */
export interface Exported {
  readonly path: string;
  /** What keeps the file from being published yet. */
  readonly embargo: Embargo | null;
  readonly pictures: ExportedPictures;
  /** What the file does not carry, or not as it was; empty where nothing was lost. */
  readonly losses: readonly Loss[];
}

/** What became of one story in one format. */
export interface BatchOutcome {
  readonly article: string;
  /** For the user to read: the headline, or what else the story is known by. */
  readonly title: string;
  readonly format: ExportFormat;
  readonly written: Result<Exported>;
}

export interface BatchReport {
  /** Where the files are. */
  readonly folder: string;
  /** In the order in which they were asked for; a file that failed does not keep the others from being written. */
  readonly outcomes: readonly BatchOutcome[];
  /** So many were not come to, because it was stopped. They can be gone on with. */
  readonly remaining: number;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  /** Of the story that is being written. */
  readonly title: string;
}
