import log from 'electron-log/node';

/** One file of half a megabyte and the one before it, `<name>.old.log`. */
const MAX_BYTES = 512 * 1024;

/** Opens the log at a path. Nobody else on this computer is to read it. What can't be written is only on the console. */
export function openLogFile(path: string) {
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = MAX_BYTES;
  log.transports.file.writeOptions = { encoding: 'utf8', flag: 'a', mode: 0o600 };
  return log;
}
