import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Under what terms a package came into the app. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** By SPDX. */
  readonly licence: string;
  readonly text: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Binaries that have no text of their own stand under that of the package that loads them. */
const UNDER: readonly (readonly [name: RegExp, folder: string])[] = [
  [/^@libsql\//, 'node_modules/libsql'],
];

/** The licences of installed packages, by name. Throws for a package that says nothing: then somebody must look. */
export async function readLicences(
  project: string,
  folders: Iterable<string>,
): Promise<readonly Licence[]> {
  const all = await Promise.all(
    [...folders].map(async (folder) => {
      const { name, version, license } = JSON.parse(
        await readFile(join(project, folder, 'package.json'), 'utf8'),
      ) as { name: string; version: string; license?: string };
      const under = UNDER.find(([pattern]) => pattern.test(name))?.[1];
      const text =
        (await licenceText(join(project, folder))) ||
        (under ? await licenceText(join(project, under)) : '');
      if (!license || !text) throw new Error(`The package ${name} does not say its licence.`);
      return { name, version, licence: license, text };
    }),
  );
  const key = ({ name, version }: Licence) => `${name} ${version}`;
  // Two folders may hold the same version.
  const once = new Map(all.map((licence) => [key(licence), licence]));
  return [...once.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** All files of a package with terms in them, else what its README says of them; empty for nothing. */
async function licenceText(folder: string): Promise<string> {
  // ExifTool is a program in a package: its own terms lie beside it.
  const files = (await Promise.all([folder, join(folder, 'bin')].map(filesOf))).flat();
  const texts = await Promise.all(
    files.filter((file) => LICENCE_FILE.test(basename(file))).map((file) => readFile(file, 'utf8')),
  );
  const said = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  if (said.length > 0) return said.join('\n\n');
  const readme = files.find((file) => /^readme/i.test(basename(file)));
  return readme === undefined ? '' : licenceSection(await readFile(readme, 'utf8'));
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

/** From the heading that names the licence to the end, without the heading. */
function licenceSection(readme: string): string {
  return /^#+ .*licen[cs].*\n([^]*)/im.exec(readme)?.[1]?.trim() ?? '';
}
