import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { countBody, type Article } from '../../app/article';
import { countTks } from '../../app/checks/tk';
import { EXPORT_FORMATS, FORMAT_ENDINGS, type ExportFormat } from '../../app/export';
import {
  checkFields,
  countBlockers,
  findProfile,
  NO_PROFILE,
  packageName,
  type Profile,
} from '../../app/profiles';
import { failure, success, type Result } from '../../app/result';
import { isMissing } from '../library/errors';
import { namesIn } from '../library/if-there';
import { bundleTitle, uniqueName } from '../library/names';
import { readArticle } from './export';
import { isOfStory } from './story-of-file';

/** How a story is to be handed over. */
export interface PackagePlan {
  /** Of the story. */
  readonly id: string;
  readonly formats: readonly ExportFormat[];
  /** Where packages go, an absolute path; empty where the user is to be asked. */
  readonly folder: string;
  /** Of the package, and of the files in it before their endings. */
  readonly name: string;
}

/**
 * How the story in a bundle is to be handed over, by its profile, as it is saved. `unsupported` with the detail `blocked`
 * where the profile lets no story be filed with what is found in it, and with `no-formats` where it names no known one.
 */
export async function planPackage(
  bundle: string,
  profiles: readonly Profile[],
  today: string,
): Promise<Result<PackagePlan>> {
  const article = await readArticle(bundle);
  if (!article.ok) return article;
  const { fields } = article.value;
  const profile = findProfile(profiles, fields.profile) ?? NO_PROFILE;
  const title = fields.headline.trim() || bundleTitle(basename(bundle));
  if (isBlocked(article.value, profile)) {
    return failure('unsupported', title, { detail: 'blocked' });
  }
  const formats = EXPORT_FORMATS.filter((format) => profile.filing.formats.includes(format));
  if (formats.length === 0) {
    return failure('unsupported', profile.name || title, { detail: 'no-formats' });
  }
  const { folder, name } = profile.filing;
  return success({ id: fields.id, formats, folder, name: packageName(fields, name, today) });
}

function isBlocked(article: Article, profile: Profile): boolean {
  const { fields, body } = article;
  const findings = checkFields({ fields, words: countBody(body).words }, profile);
  return countBlockers(findings, profile, { tk: countTks(article) }) > 0;
}

/**
 * The folder that the package gets: the first of `name`, `name-2` … that is not there, has nothing in it, or holds a file
 * of this very story, which was filed before.
 */
export async function freePackage(
  folder: string,
  { id, name }: Pick<PackagePlan, 'id' | 'name'>,
): Promise<string> {
  const taken: string[] = [];
  for (let candidate = name; ; candidate = uniqueName(name, taken)) {
    const path = join(folder, candidate);
    if (await isFree(path, id, name)) return path;
    taken.push(candidate);
  }
}

async function isFree(path: string, id: string, stem: string): Promise<boolean> {
  // A file has its name, too: it is no folder to put anything in.
  if (await isFile(path)) return false;
  const names = await namesIn(path);
  if (names.length === 0) return true;
  let isOurs = false;
  for (const name of names) {
    if (await isOfStory(join(path, name), id)) isOurs = true;
    // Of what has a package's own names, all must be known to be ours: it is written over.
    else if (isPackageFile(name, stem) && !(await isEmpty(join(path, name)))) return false;
  }
  return isOurs;
}

async function isEmpty(path: string): Promise<boolean> {
  return (await stat(path)).size === 0;
}

/** Plain text says nothing of where it comes from; beside what does it is taken for ours. */
function isPackageFile(name: string, stem: string): boolean {
  const own = EXPORT_FORMATS.filter((format) => format !== 'txt').map(
    (format) => `${stem}.${FORMAT_ENDINGS[format]}`,
  );
  return own.includes(name);
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return stats !== null && !stats.isDirectory();
}
