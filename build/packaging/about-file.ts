import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AboutGalley } from '../../app/about';
import { readLicences } from './licences';
import { nativePackages } from './native-packages';

/** What the window tells of the app, as JSON: see {@link AboutGalley}. `bundled` are folders of packages. */
export async function aboutFile(project: string, bundled: ReadonlySet<string>): Promise<string> {
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  const licences = await readLicences(project, new Set([...bundled, ...nativePackages(project)]));
  // Half of them say the same, word for word.
  const texts = [...new Set(licences.map(({ text }) => text))];
  const about: AboutGalley = {
    version,
    licence: (await readFile(join(project, 'LICENSE'), 'utf8')).trim(),
    packages: licences.map(({ text, ...licence }) => ({ ...licence, text: texts.indexOf(text) })),
    texts,
  };
  return JSON.stringify(about);
}
