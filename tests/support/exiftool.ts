import { spawnSync } from 'node:child_process';

/** What the system's own ExifTool reads in a file, by group and tag: a second judge of what ours wrote. */
export function readWithOtherExifTool(path: string): Readonly<Record<string, unknown>> {
  const { stdout, stderr } = spawnSync(
    'exiftool',
    ['-json', '-G1', '-a', '-charset', 'exif=utf8', path],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (stderr !== '') throw new Error(stderr);
  return (JSON.parse(stdout) as Record<string, unknown>[])[0]!;
}
