#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/*
 * Stands in for fpm where electron-builder's own can't be downloaded: it takes the arguments that electron-builder
 * passes for a .deb and has dpkg-deb build it. Releases are built with the real one.
 */

const TEXT = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ architecture: TEXT, name: TEXT, version: TEXT, description: TEXT, maintainer: TEXT },
    ...{ vendor: TEXT, url: TEXT, license: TEXT, category: TEXT, package: TEXT },
    ...{ 'after-install': TEXT, 'after-remove': TEXT, 'deb-priority': TEXT },
    'deb-compression': TEXT,
    'deb-recommends': { type: 'string', multiple: true },
    depends: { type: 'string', short: 'd', multiple: true },
    input: { type: 'string', short: 's' },
    target: { type: 'string', short: 't' },
    force: { type: 'boolean' },
  },
});
if (values.target !== 'deb')
  throw new Error(`This makes packages for Debian, not ${values.target}.`);

const COMPRESSIONS = { gz: 'gzip', xz: 'xz' };

const root = mkdtempSync(join(tmpdir(), 'galley-deb-'));
// What is temporary is its owner's alone; this stands for "/".
chmodSync(root, 0o755);
try {
  for (const mapping of positionals) place(...mapping.split('='));
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlFile());
  script(values['after-install'], join(control, 'postinst'));
  script(values['after-remove'], join(control, 'postrm'));
  execFileSync('dpkg-deb', [
    '--root-owner-group',
    `-Z${COMPRESSIONS[values['deb-compression']]}`,
    '--build',
    root,
    values.package,
  ]);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** `from/=to` is all that is in a folder, `from=to` a file. */
function place(from, to) {
  const target = join(root, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  makeReadable(target);
}

/** Whoever builds may keep files to themselves; who installs the package must be able to read them. */
function makeReadable(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) return chmodSync(path, stat.mode & 0o111 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) makeReadable(join(path, name));
}

function script(from, to) {
  copyFileSync(from, to);
  chmodSync(to, 0o755);
}

function controlFile() {
  // The first line is the synopsis; each line of the rest begins with a space, and an empty one is a dot.
  const [synopsis = '', ...rest] = values.description.split('\n').map((line) => line.trim());
  const fields = {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    'Installed-Size': kilobytes(root),
    Depends: (values.depends ?? []).join(', '),
    Recommends: (values['deb-recommends'] ?? []).join(', '),
    Section: values.category,
    Priority: values['deb-priority'],
    // A reserved name that leads nowhere is nobody's home page.
    Homepage: values.url?.includes('.invalid') ? '' : values.url,
    Description: [synopsis, ...rest.map((line) => ` ${line || '.'}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function kilobytes(path) {
  const sizes = readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}
