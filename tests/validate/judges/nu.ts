import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Batch, Findings, Judge } from '../verdict';
import { runProgram } from './run-program';

const JAR = join(import.meta.dirname, '../../../node_modules/vnu-jar/build/dist/vnu.jar');

/** What the checker notices about the words themselves, which an export must not change. */
const OF_THE_TEXT = /^Text run starts with a composing character|Private Use Area/;

/** The W3C's checker; one process looks at all files. */
export const nu: Judge = {
  name: 'Nu checker',
  programs: { java: 'default-jre-headless' },
  judge: ({ files }) => check(files.map(({ path }) => path)),
};

/** The same of fragments, each in the least page that there is. */
export const nuOfFragments: Judge = {
  ...nu,
  judge: async ({ folder, files }: Batch) => {
    const pages = join(folder, 'as-pages');
    await mkdir(pages);
    const paths: string[] = [];
    for (const { path } of files) {
      const page = join(pages, basename(path));
      const fragment = await readFile(path, 'utf8');
      const language = / lang="[^"]+"/.exec(fragment)?.[0] ?? ' lang="en"';
      const direction = / dir="[^"]+"/.exec(fragment)?.[0] ?? '';
      await writeFile(
        page,
        `<!DOCTYPE html>\n<html${language}${direction}><head><title>x</title></head><body><h1>x</h1>\n${fragment}</body></html>\n`,
      );
      paths.push(page);
    }
    return check(paths);
  },
};

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly lastLine?: number;
}

async function check(paths: readonly string[]): Promise<Findings> {
  const { error } = await runProgram('java', [
    ...['-Xss4m', '-jar', JAR, '--format', 'json', '--exit-zero-always'],
    ...paths,
  ]);
  const { messages } = JSON.parse(error) as { messages: readonly Message[] };
  const told = messages.filter(({ message }) => !OF_THE_TEXT.test(message));
  const line = ({ url, lastLine = 0, message }: Message) =>
    `${decodeURIComponent(basename(url))}:${lastLine}: ${message}`;
  return {
    errors: told.filter(({ type }) => type !== 'info').map(line),
    warnings: told.filter(({ type }) => type === 'info').map(line),
  };
}
