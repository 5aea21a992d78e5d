#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './program';

/** The command line: the app's own library and exporters in plain Node, with no window and no display. */

// A reader that has seen enough, `head` say, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// `dist/cli/galley.js` is as far below the project as this file.
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

process.exitCode = await run(process.argv.slice(2), version, {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`galley: ${line}\n`),
});
