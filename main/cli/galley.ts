#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './program';

/** The command line: the app's own library and exporters in plain Node, with no window and no display. */

/** A reader that has seen enough, `head` say, closes the pipe. The work goes on: it is not done for the words on it. */
function lineWriter(stream: NodeJS.WriteStream): (line: string) => void {
  let isHeard = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isHeard = false;
  });
  return (line) => {
    if (isHeard) stream.write(`${line}\n`);
  };
}

const sayError = lineWriter(process.stderr);

// `dist/cli/galley.js` is as far below the project as this file.
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await run(process.argv.slice(2), version, {
  out: lineWriter(process.stdout),
  error: (line) => sayError(`galley: ${line}`),
});
