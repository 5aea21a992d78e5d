import { findMissing, type Missing, type SystemNeeds } from './linux/missing';
import { hasApt, install, installCommand } from './linux/apt';

/**
 * Sees to what must come from the operating system. On Linux it installs what is missing where it may (on Debian and
 * its kin, as root), and elsewhere throws an error that says what to install. Other systems bring all of it.
 */
export function ensureSystemPackages(needs: SystemNeeds): void {
  if (process.platform !== 'linux') return;
  const missing = findMissing(needs);
  if (missing.length === 0) return;

  const packages = [...new Set(missing.flatMap((thing) => thing.debianPackage ?? []))];
  if (!hasApt() || packages.length === 0) throw new Error(complain(missing));
  if (process.getuid?.() !== 0)
    throw new Error(`${complain(missing)} Run:\n  ${installCommand(packages)}`);

  console.log(`Installing the system packages ${packages.join(', ')}…`);
  install(packages);
  const stillMissing = findMissing(needs);
  if (stillMissing.length > 0) throw new Error(complain(stillMissing));
}

function complain(missing: readonly Missing[]): string {
  return `This system lacks ${missing.map(({ name }) => name).join(', ')}.`;
}
