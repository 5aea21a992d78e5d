import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '../../app/export';
import { UI_LANGUAGES, type UiLanguage } from '../../app/ipc/language';
import { EMBEDDED_WIDTH, FORMAT_CHOICES, PAGE_PICTURES, WIDEST } from '../../app/pictures';
import { FACT_CHECK_FORMATS, type FactCheckFormat } from '../fact-check/write';
import { importCommand, listCommand, type Done, type Terminal } from './commands';
import { exportCommand, type ExportOptions as ExportCommandOptions } from './export';
import { factCheckCommand } from './fact-check';
import { historyCommand, restoreCommand } from './history';
import { oneLine } from './messages';
import { quotesCommand } from './quotes';
import { searchCommand } from './search';

/** Done; failed; wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line, without the names of the program. Never rejects. */
export async function run(
  args: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let done = true;
  const finish = async (command: Done): Promise<void> => {
    done = await command;
  };
  try {
    if (args.length === 0)
      throw new CommanderError(2, 'galley.none', 'no command given; see galley --help');
    await newProgram(version, terminal, finish).parseAsync(args, { from: 'user' });
    return done ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version come this way too.
      if (error.exitCode === 0) return 0;
      terminal.error(oneLine(error.message.replace(/^error: /, '')));
      return 2;
    }
    terminal.error(
      oneLine(`unexpected error: ${error instanceof Error ? error.message : String(error)}`),
    );
    return 1;
  }
}

function newProgram(
  version: string,
  terminal: Terminal,
  finish: (command: Done) => Promise<void>,
): Command {
  const program = new Command('galley')
    .description('Import, export and list stories without opening a window.')
    .version(version)
    // Behind a command `--version` is the command's own: the version to restore.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text.trimEnd());
      },
      // Errors are told in one line by whoever catches them.
      writeErr: () => {},
    });

  program
    .command('import')
    .description(
      'make an article of wire copy (.txt), Markdown (.md), a page (.html), a TextBundle or a TextPack (.textpack, .zip); prints its path',
    )
    .argument('<file>', 'the file to read')
    .requiredOption('--library <dir>', 'the library that gets the article')
    .option(
      '--language <tag>',
      'its language, such as id or en-GB, if the file does not say it',
      readLanguage,
    )
    .action((file: string, options: { library: string; language?: string }) =>
      finish(importCommand(file, options, terminal)),
    );

  program
    .command('export')
    .description('write an article in other formats; prints the path of each file')
    .argument('<article>', 'the .textbundle folder')
    .requiredOption(
      '--to <formats>',
      `${EXPORT_FORMATS.join(' or ')}, or several with commas`,
      formatsOf(EXPORT_FORMATS),
    )
    .requiredOption('--out <dir>', 'the folder to write into; it is made if it is not there')
    .option('--notes', 'with the notes to the desk on its words, which are left out else')
    .option('--strict', 'write nothing while a place of the story still says TK')
    .addOption(
      new Option(
        '--off-record <what>',
        'what becomes of words that were given off the record; a story that has some is refused else',
      ).choices(['omit']),
    )
    .option(
      '--widths <pixels>',
      `how wide pictures are to be, with commas; none is made wider than it is (pages: ${PAGE_PICTURES.widths.join(',')}; Markdown: as they are)`,
      readWidths,
    )
    .option(
      '--pictures <formats>',
      `${FORMAT_CHOICES.join(', ')}, or several with commas; original is what each is (pages: ${PAGE_PICTURES.formats.join(',')}; Markdown: original)`,
      formatsOf(FORMAT_CHOICES),
    )
    .option(
      '--beside',
      `write the pictures of a page into a folder beside it, in all widths and formats, and not into the page, at most ${EMBEDDED_WIDTH} wide`,
    )
    .option(
      '--keep-device-data',
      'leave in the pictures what they say of the place, the camera and its owner, which is taken out else',
    )
    .action((article: string, options: ExportCommandOptions) =>
      finish(exportCommand(article, options, terminal)),
    );

  program
    .command('fact-check')
    .description(
      'write the quotes of an article with all that is known of each, for the desk only: names of sources on background and off the record are in it; prints the path of each file',
    )
    .argument('<article>', 'the .textbundle folder')
    .requiredOption(
      '--to <formats>',
      `${FACT_CHECK_FORMATS.join(', ')}, or several with commas`,
      formatsOf(FACT_CHECK_FORMATS),
    )
    .requiredOption('--out <dir>', 'the folder to write into; it is made if it is not there')
    .addOption(
      new Option('--lang <language>', 'the language of its labels')
        .choices([...UI_LANGUAGES])
        .default(UI_LANGUAGES[0]),
    )
    .action((article: string, options: { to: FactCheckFormat[]; out: string; lang: UiLanguage }) =>
      finish(factCheckCommand(article, options, terminal)),
    );

  program
    .command('list')
    .description('list the articles of a library, the one changed last first')
    .requiredOption('--library <dir>', 'the library')
    .option('--json', 'as JSON, with all that is known of each')
    .action((options: { library: string; json?: boolean }) =>
      finish(listCommand(options, terminal)),
    );

  program
    .command('search')
    .description(
      'find articles by words in their text, captions, sources and headlines, the best first; none is no failure',
    )
    .argument(
      '<words>',
      'all are to be found; the last one may go on; "a phrase" in quotation marks',
    )
    .requiredOption('--library <dir>', 'the library')
    .option('--limit <n>', 'so many at most', readLimit, 50)
    .option('--json', 'as JSON, with the words around')
    .action((words: string, options: { library: string; limit: number; json?: boolean }) =>
      finish(searchCommand(words, options, terminal)),
    );

  program
    .command('quotes')
    .description(
      'find what may be quotes in a text, who says them and how we know; none is no failure',
    )
    .argument('<file>', 'the text, plain or Markdown')
    .option(
      '--lang <tag>',
      'its language, such as id or en-GB; told from the words if it is not given',
      readLanguage,
    )
    .option('--json', 'as JSON, with places in UTF-16 code units of the text')
    .action((file: string, options: { lang?: string; json?: boolean }) =>
      finish(quotesCommand(file, options, terminal)),
    );

  program
    .command('history')
    .description('list the versions of an article, newest first')
    .argument('<article>', 'the .textbundle folder')
    .option('--json', 'as JSON')
    .action((article: string, options: { json?: boolean }) =>
      finish(historyCommand(article, options, terminal)),
    );

  program
    .command('restore')
    .description(
      'make a version the text of an article again; the present text is kept as a version; prints the path',
    )
    .argument('<article>', 'the .textbundle folder, which nobody has open')
    .requiredOption('--version <version>', 'the version, as galley history lists it')
    .action((article: string, options: { version: string }) =>
      finish(restoreCommand(article, options, terminal)),
    );

  return program;
}

/** Reads names of formats with commas between them, each once. */
function formatsOf<Format extends string>(known: readonly Format[]): (value: string) => Format[] {
  return (value) => {
    const formats = new Set<Format>();
    for (const name of value.split(',')) {
      const format = known.find((one) => one === name.trim().toLowerCase());
      if (!format) throw new InvalidArgumentError(`It must be ${known.join(' or ')}.`);
      formats.add(format);
    }
    return [...formats];
  };
}

/** Reads numbers of pixels with commas between them. */
function readWidths(value: string): number[] {
  const widths = value.split(',').map((width) => (/^\s*\d+\s*$/.test(width) ? Number(width) : 0));
  if (widths.every((width) => width >= 1 && width <= WIDEST)) return [...new Set(widths)];
  throw new InvalidArgumentError(`It must be numbers from 1 to ${WIDEST} with commas.`);
}

function readLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 500) return limit;
  throw new InvalidArgumentError('It must be a number from 1 to 500.');
}

function readLanguage(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? '';
  } catch (error) {
    if (error instanceof RangeError)
      throw new InvalidArgumentError('It must be a tag such as id or en-GB.');
    throw error;
  }
}
