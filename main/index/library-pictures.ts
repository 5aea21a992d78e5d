import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, type Stats } from 'node:fs';
import { basename, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { kinshipWith, type Kinship } from '../../app/pictures';
import { pictureContentType } from '../library/picture-types';
import { scanBundles, type FoundBundle } from './scan';

/** A file of a picture that lies beside an article of the library. */
export interface LibraryPicture extends Pick<FoundBundle, 'article' | 'archived'> {
  readonly path: string;
  /** Below the bundle: `assets/ferry.jpg`. */
  readonly picture: string;
  /** In bytes. */
  readonly size: number;
  /** When the file was changed, milliseconds since 1970. */
  readonly changed: number;
}

/** A file that may be one that is not where it was. */
export interface NamedPicture extends LibraryPicture {
  readonly kinship: Kinship;
}

/** What was read of a file, and what it was like then. */
interface Hashed extends Pick<LibraryPicture, 'size' | 'changed'> {
  readonly digest: string;
}

/** So many articles are looked at before anybody else who asks is answered. */
const BATCH = 200;

/** More files of one size are no accident: they are all one picture, such as a logo. */
const MOST_COMPARED = 500;

/** More of one name are not looked through. */
const MOST_NAMED = 24;

/**
 * Finds pictures in the folders of the library as they are at this moment: names and sizes are had in no time, and only
 * what is of the same size is read. What was read is remembered as long as the file stays as it is.
 */
export class LibraryPictures {
  readonly #library: string;
  /** By the path. */
  readonly #hashes = new Map<string, Hashed>();

  constructor(library: string) {
    this.#library = library;
  }

  /** The pictures of other articles with the bytes of the file at `path`, one of each article; `article` is its own. */
  async same(path: string, article: string): Promise<readonly LibraryPicture[]> {
    const stats = statOf(path);
    if (!stats) return [];
    const alike: LibraryPicture[] = [];
    for await (const file of this.#all()) {
      if (file.article === article || file.size !== stats.size) continue;
      if (alike.length < MOST_COMPARED) alike.push(file);
    }
    if (alike.length === 0) return [];
    const own = await this.#hash({ path, size: stats.size, changed: stats.mtimeMs });
    const found: LibraryPicture[] = [];
    for (const file of alike) {
      if (found.at(-1)?.article === file.article) continue;
      if ((await this.#hash(file)) === own) found.push(file);
    }
    return found;
  }

  /** The pictures whose names are akin to each of these, without what is the same file again under the same name. */
  async named(wanted: readonly string[], article: string): Promise<readonly NamedPicture[][]> {
    const found: NamedPicture[][] = wanted.map(() => []);
    const kinships = wanted.map(kinshipWith);
    for await (const file of this.#all()) {
      if (file.article === article) continue;
      for (const [index, kinshipOf] of kinships.entries()) {
        const kinship = kinshipOf(basename(file.path));
        if (kinship && found[index]!.length < MOST_NAMED) found[index]!.push({ ...file, kinship });
      }
    }
    return Promise.all(found.map((files) => this.#different(files)));
  }

  async #different(files: readonly NamedPicture[]): Promise<NamedPicture[]> {
    const known = new Set<string>();
    const different: NamedPicture[] = [];
    for (const file of files) {
      const isOnly = !files.some((other) => other !== file && mayBeSame(file, other));
      const bytes = isOnly ? null : await this.#hash(file);
      const key = `${file.kinship} ${bytes ?? file.path}`;
      if (!known.has(key)) different.push(file);
      known.add(key);
    }
    return different;
  }

  async *#all(): AsyncGenerator<LibraryPicture> {
    let count = 0;
    for (const bundle of scanBundles(this.#library)) {
      yield* picturesBeside(bundle);
      count += 1;
      if (count % BATCH === 0) await breathe();
    }
  }

  /** Null for what can't be read. */
  async #hash({ path, size, changed }: Pick<LibraryPicture, 'path' | 'size' | 'changed'>) {
    const known = this.#hashes.get(path);
    if (known?.size === size && known.changed === changed) return known.digest;
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(path), hash);
    } catch {
      // No permission, a disk that fails, or it is gone meanwhile.
      return null;
    }
    const digest = hash.digest('hex');
    this.#hashes.set(path, { size, changed, digest });
    return digest;
  }
}

function mayBeSame(one: NamedPicture, other: NamedPicture): boolean {
  return one.kinship === other.kinship && one.size === other.size;
}

function* picturesBeside({ bundle, article, archived }: FoundBundle): Generator<LibraryPicture> {
  const folder = bundle + sep + 'assets';
  for (const name of namesIn(folder)) {
    if (pictureContentType(name) === null) continue;
    const path = folder + sep + name;
    const stats = statOf(path);
    if (!stats) continue;
    const { size, mtimeMs: changed } = stats;
    yield { article, archived, path, picture: `assets/${name}`, size, changed };
  }
}

/** Many an article has no pictures; a link for the folder leads anywhere. */
function namesIn(folder: string): readonly string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

function statOf(path: string): Stats | null {
  try {
    const stats = lstatSync(path);
    return stats.isFile() ? stats : null;
  } catch {
    return null;
  }
}
