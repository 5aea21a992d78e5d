import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../app/export';
import { buildCli, type BuiltCli } from './built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.remove());

const COMMANDS = [
  'import',
  'export',
  'fact-check',
  'list',
  'search',
  'quotes',
  'history',
  'restore',
] as const;

it.each([['--help'], ['help'], ['-h']])('names all commands and exit codes: %s', async (arg) => {
  const { code, out, error } = await cli.run(arg);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const listed = Array.from(out.matchAll(/^ {2}([a-z][a-z-]*)\s/gm), ([, name]) => name);
  expect(listed.sort()).toEqual([...COMMANDS, 'help'].sort());
  for (const exit of [/^ {2}0 {2}all/m, /^ {2}1 {2}something failed/m, /^ {2}2 {2}wrong usage/m]) {
    expect(out).toMatch(exit);
  }
});

it.each(COMMANDS)('helps with %s, with an example at the end', async (command) => {
  const run = await cli.run(command, '--help');
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(run.out).toContain(`Usage: galley ${command} `);
  const [last = ''] = run.out.trimEnd().split('\n').slice(-1);
  expect(last).toMatch(new RegExp(`^ {2}galley ${command} `));
  expect(await cli.run('help', command)).toEqual(run);
});

it('names every format but the one that needs a window', async () => {
  const { out } = await cli.run('export', '--help');
  const said = out.replace(/\s+/g, ' ');
  const formats = EXPORT_FORMATS.filter((format: string) => format !== 'pdf');
  expect(said).toContain(`--to <formats> ${formats.join(' or ')}, or several`);
});

it('says its version', async () => {
  const run = await cli.run('--version');
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(run.out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
