import { isUtf8 } from 'node:buffer';
import { getFileNameLowLevel, type Entry } from 'yauzl';
import { isReservedName } from '../library/names';

/** Longer paths are no story's, in bytes. */
const LONGEST = 1024;

/**
 * What an entry is called. Old programs write the code page of MS-DOS and say nothing; those of the Mac write UTF-8 and
 * say nothing either, so whatever is UTF-8 is read as that.
 */
export function entryName({
  fileNameRaw,
  generalPurposeBitFlag,
  extraFields,
}: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  return isUtf8(fileNameRaw)
    ? fileNameRaw.toString('utf8')
    : getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/**
 * Whether a name is a path below the folder that the archive is unpacked into, and the same path on every system: no
 * root, drive, climbing or backslash, nothing that can't be seen, no device of Windows. A folder's ends in a slash.
 */
export function isSafeName(name: string, platform: NodeJS.Platform = process.platform): boolean {
  if (name === '' || Buffer.byteLength(name) > LONGEST || !name.isWellFormed()) return false;
  if (/[\p{Cc}\\\uFFFD]/u.test(name) || /^[a-z]:/i.test(name)) return false;
  const steps = name.replace(/\/$/, '').split('/');
  return steps.every((step) => isSafeStep(step) && (platform !== 'win32' || isWindowsStep(step)));
}

function isSafeStep(step: string): boolean {
  return step !== '' && step !== '.' && step !== '..' && !isReservedName(step);
}

/** Elsewhere these are names as any other, and a Mac's user has a picture called `What now?.png`. */
function isWindowsStep(step: string): boolean {
  return !/[<>:"|?*]|[. ]$/.test(step);
}
