import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../../build/linux/apt';
import { command, succeeds } from './command';

export const PACKAGE = 'galley';

/** The package that `npm run dist` made last. */
export function findDeb(release: string): string {
  const name = readdirSync(release).find((file) => file.endsWith('.deb'));
  if (name === undefined) throw new Error('There is no package: npm run dist makes it.');
  return join(release, name);
}

export function isInstalled(name: string): boolean {
  return succeeds('dpkg-query', ['--show', name]) && statusOf(name).includes('ok installed');
}

function statusOf(name: string): string {
  return command('dpkg-query', ['--show', '--showformat=${Status}', name]);
}

/** Installs what a package asks for and then the package itself, as a user does by a double click. */
export function installDeb(deb: string): void {
  const needed = command('dpkg-deb', ['--field', deb, 'Depends']).trim().split(', ');
  const missing = needed.filter((name) => !isInstalled(name) && !isInstalled(`${name}t64`));
  if (missing.length > 0) install(missing);
  command('dpkg', ['--install', deb]);
}

export function removeDeb(): void {
  command('dpkg', ['--purge', PACKAGE]);
}
