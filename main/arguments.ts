import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that the app is asked to open, among the arguments of a start; as absolute paths. `args` come behind the
 * program's own name. Switches are Chromium's or Electron's; so is all that stands before `appFolder`, which is there
 * when the app runs unpacked. Behind `--` everything is a file.
 */
export function filesAmong(
  args: readonly string[],
  folder: string,
  appFolder: string,
): readonly string[] {
  const app = args.findIndex((arg) => !isSwitch(arg) && resolve(folder, arg) === appFolder);
  const own = args.slice(app + 1);
  const dashes = own.indexOf('--');
  const free = dashes < 0 ? own : own.slice(0, dashes);
  const files = [
    ...free.filter((arg) => !isSwitch(arg)),
    ...(dashes < 0 ? [] : own.slice(dashes + 1)),
  ];
  return files.filter((file) => file !== '').map((file) => resolve(folder, pathOf(file)));
}

function isSwitch(arg: string): boolean {
  return arg.startsWith('-');
}

/** File managers may hand over addresses instead of paths. */
function pathOf(file: string): string {
  if (!/^file:\/\//i.test(file)) return file;
  try {
    return fileURLToPath(file);
  } catch (error) {
    // Of another computer, say: what can't be opened is said with the address in it.
    if (error instanceof TypeError || error instanceof URIError) return file;
    throw error;
  }
}
