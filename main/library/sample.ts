import { join } from 'node:path';
import { readText } from '../../app/format';
import { success, type Result } from '../../app/result';
import { copyBundle } from './copy';
import { listArticles } from './list';
import { bundleNameFor } from './names';
import { openArticle } from './open';

/**
 * Copies the sample story of a language into an empty library and returns its name. Null for a library with stories
 * in it: whoever has those needs no sample.
 */
export async function addSample(
  library: string,
  samples: string,
  language: string,
): Promise<Result<string | null>> {
  const present = await listArticles(library);
  if (!present.ok) return present;
  return present.value.length > 0 ? success(null) : copySample(library, samples, language);
}

/** Copies the sample story of a language into the library and returns its name. */
export async function copySample(
  library: string,
  samples: string,
  language: string,
): Promise<Result<string>> {
  const name = `${language}.textbundle`;
  const sample = await openArticle(samples, name);
  if (!sample.ok) return sample;
  const { article } = readText(sample.value.text);
  const today = new Date();
  return copyBundle(library, join(samples, name), (taken) => bundleNameFor(article, today, taken));
}
