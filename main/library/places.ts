import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/** Where an article lies: its bundle's name in a folder. */
export interface Place {
  readonly folder: string;
  readonly name: string;
}

/** Galley's own folder in a library: versions, locks, the archive. No article needs it to be read. */
const OWN_FOLDER = '.galley';
const ARCHIVE = 'archive';

export function ownFolder(folder: string): string {
  const isArchive = basename(folder) === ARCHIVE && basename(dirname(folder)) === OWN_FOLDER;
  return isArchive ? dirname(folder) : join(folder, OWN_FOLDER);
}

/** Articles that were put away. */
export function archiveFolder(library: string): string {
  return join(library, OWN_FOLDER, ARCHIVE);
}

/** What an article in the archive is called between the processes. No name of a file on Windows has a colon. */
export function archivedName(name: string): string {
  return `${ARCHIVE}:${name}`;
}

/** Articles as they are called between the processes, and where they lie. */
export interface Places {
  readonly at: (article: string) => Place;
  /** What the article in the folder at `path` is called from now on, in the library or not. */
  readonly admit: (path: string) => string;
}

/** Places that change with the library. The window can name nothing outside of it that was not admitted. */
export function openPlaces(library: () => string): Places {
  const outside = new Map<string, Place>();
  return {
    at: (article) => {
      const known = outside.get(article);
      if (known) return known;
      const [, archived] = /^archive:(.+)$/s.exec(article) ?? [];
      if (archived !== undefined) return { folder: archiveFolder(library()), name: archived };
      return { folder: library(), name: article };
    },
    admit: (path) => {
      const place = { folder: dirname(resolve(path)), name: basename(resolve(path)) };
      if (place.folder === resolve(library())) return place.name;
      if (place.folder === resolve(archiveFolder(library()))) return archivedName(place.name);
      const hash = createHash('sha256').update(place.folder).digest('hex').slice(0, 8);
      const article = `outside-${hash}:${place.name}`;
      outside.set(article, place);
      return article;
    },
  };
}
