import type { ExifTool } from 'exiftool-vendored';

/** ExifTool answers within so many milliseconds once it starts, also on a disk that is slow. */
const LONGEST = 10_000;

/**
 * Whether ExifTool starts on this machine. What keeps it open tries again and again, without a word, where it does not.
 */
export async function canStart(exiftool: ExifTool): Promise<boolean> {
  // It rejects where it has looked for Perl itself and found none.
  const child = await Promise.resolve()
    .then(() => exiftool.options.processFactory())
    .catch(() => null);
  if (!child?.stdin || !child.stdout) return false;
  const { stdin, stdout } = child;
  const answers = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), LONGEST);
    const answer = (starts: boolean) => {
      clearTimeout(timer);
      resolve(starts);
    };
    child.on('error', () => answer(false));
    child.on('exit', () => answer(false));
    // Nobody reads what is written to one that has ended.
    stdin.on('error', () => answer(false));
    stdout.on('data', () => answer(true));
    stdin.write('-ver\n-execute\n');
  });
  child.kill();
  return answers;
}
