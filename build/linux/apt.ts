import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function hasApt(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * Puts `libgtk-3-0t64` where a package is now called so: newer Debian and Ubuntu gave the libraries that know about
 * time on 32-bit systems new names, and the old ones do not always lead to them.
 */
export function currentNames(
  packages: readonly string[],
  exists: (name: string) => boolean = isKnown,
): string[] {
  return packages.map((name) => (exists(`${name}t64`) ? `${name}t64` : name));
}

/** Installs packages as root. Says what apt said if it fails. */
export function install(packages: readonly string[]): void {
  // A fresh machine has no list of packages at all, and an old list names files that are no longer there.
  apt(['update']);
  const { status, output } = apt([
    'install',
    '-y',
    '--no-install-recommends',
    ...currentNames(packages),
  ]);
  if (status !== 0) throw new Error(`${output}\napt-get could not install ${packages.join(' ')}.`);
}

/** The lines to paste for who may not install. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${currentNames(packages).join(' ')}`;
}

function apt(args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  return { status, output: stdout + stderr };
}

function isKnown(name: string): boolean {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}
