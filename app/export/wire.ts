import type { Figure } from '../article';
import type { PlacedFile } from './html';
import type { ExportOptions } from './public';

/** What the writers of wire formats have in common. */
export interface WireOptions extends ExportOptions {
  /** When the file is written: ISO 8601 with offset and seconds. Without it the file does not say. */
  readonly issued?: string;
}

/** A file of a picture, by its address from the written one. */
export interface WireFile extends PlacedFile {
  /** Its media type. */
  readonly contentType: string;
  readonly bytes: number;
}

/** The files of a figure's picture as that shows it, the widest first; none where it is not there. */
export type FindWireFiles = (figure: Figure) => readonly WireFile[];
