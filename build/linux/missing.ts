import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { hasDisplay } from '../display';
import { libraryPackage, missingLibraries } from './libraries';

export interface SystemNeeds {
  /** The executable of the Electron that is to run. */
  readonly electron?: string;
  /** Somewhere to draw windows: Xvfb, on a machine without a display. */
  readonly display?: boolean;
  /** For the checker of the HTML that Galley writes. */
  readonly java?: boolean;
  /** What Electron moves files to the trash with. */
  readonly trash?: boolean;
  /** What ExifTool is written in: it reads the captions of photos. */
  readonly perl?: boolean;
  /** The system's own ExifTool, for tests: it judges what ours wrote. */
  readonly exiftool?: boolean;
  /** The readers of PDFs of Poppler, for tests: they judge what was printed. */
  readonly pdfReaders?: boolean;
  /** Judges the XML that Galley writes by its schema, for tests. */
  readonly xmllint?: boolean;
  /** Something that keeps keys for the user, and the bus on which it is asked for them. */
  readonly keyStore?: boolean;
  /** Any other programs, with the Debian package of each. */
  readonly programs?: Readonly<Record<string, string>>;
}

export interface Missing {
  readonly name: string;
  readonly debianPackage?: string | undefined;
}

/** What a Linux system lacks of what is needed. */
export function findMissing(needs: SystemNeeds): Missing[] {
  const { electron, display, java, trash, keyStore } = needs;
  const missing: Missing[] = [];
  if (electron !== undefined) {
    for (const name of missingLibraries(
      spawnSync('ldd', [electron], { encoding: 'utf8' }).stdout,
    )) {
      missing.push({ name, debianPackage: libraryPackage(name) });
    }
    // Galley brings the fonts of its window, but Chromium draws menus and file dialogs with the system's.
    if (!hasFonts()) missing.push({ name: 'fonts', debianPackage: 'fonts-dejavu-core' });
  }
  if (display && !hasDisplay() && !isCommand('Xvfb'))
    missing.push({ name: 'Xvfb', debianPackage: 'xvfb' });
  if (java && !isCommand('java'))
    missing.push({ name: 'Java', debianPackage: 'default-jre-headless' });
  if (trash && !isCommand('gio')) missing.push({ name: 'gio', debianPackage: 'libglib2.0-bin' });
  if (needs.perl && !hasPerl()) missing.push({ name: 'Perl', debianPackage: 'perl' });
  if (needs.exiftool && !isCommand('exiftool'))
    missing.push({ name: 'ExifTool', debianPackage: 'libimage-exiftool-perl' });
  if (needs.pdfReaders && !isCommand('pdfinfo'))
    missing.push({ name: 'Poppler', debianPackage: 'poppler-utils' });
  if (needs.xmllint && !isCommand('xmllint'))
    missing.push({ name: 'xmllint', debianPackage: 'libxml2-utils' });
  if (keyStore && !isCommand('gnome-keyring-daemon'))
    missing.push({ name: 'GNOME Keyring', debianPackage: 'gnome-keyring' });
  if (keyStore && !isCommand('dbus-daemon'))
    missing.push({ name: 'D-Bus', debianPackage: 'dbus-daemon' });
  // Electron loads it when it is asked for a key: ldd knows nothing of it.
  if (keyStore && !isLibrary('libsecret-1.so.0'))
    missing.push({ name: 'libsecret', debianPackage: 'libsecret-1-0' });
  for (const [name, debianPackage] of Object.entries(needs.programs ?? {})) {
    if (!isCommand(name)) missing.push({ name, debianPackage });
  }
  return missing;
}

function hasFonts(): boolean {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.local/share/fonts'),
  ];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0);
}

function isCommand(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));
}

/** With its library: Debian's smallest system has a Perl without. */
function hasPerl(): boolean {
  return spawnSync('perl', ['-MEncode', '-MTime::Local', '-e', '1']).status === 0;
}

/** Whether programs can load it; where nobody can say, it is taken to be there. */
function isLibrary(name: string): boolean {
  const { status, stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return status !== 0 || stdout.includes(name);
}
