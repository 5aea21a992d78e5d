import { Command, CommanderError, Option } from 'commander';
import { UI_LANGUAGES, type UiLanguage } from '../../app/ipc/language';
import { FACT_CHECK_FORMATS, type FactCheckFormat } from '../fact-check/write';
import { listCommand, type Finish, type Terminal } from './commands';
import { defineExport } from './define-export';
import { examples } from './examples';
import { factCheckCommand } from './fact-check';
import { historyCommand, restoreCommand } from './history';
import { importCommand, type ImportOptions } from './import';
import { oneLine } from './messages';
import { namesOf, readLanguage, readLimit } from './option-values';
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
  const finish: Finish = async (command) => {
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

const EXIT_CODES = `
Exit codes:
  0  all was done
  1  something failed; each failure is a line on stderr
  2  wrong usage; nothing was done`;

function newProgram(version: string, terminal: Terminal, finish: Finish): Command {
  const program = new Command('galley')
    .description('Import, export and list stories without opening a window.')
    .version(version)
    // Behind a command `--version` is the command's own: the version to restore.
    .enablePositionalOptions()
    .addHelpText('after', EXIT_CODES)
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
      'make articles of wire copy (.txt), Markdown (.md), pages (.html) and TextBundles; prints the path of each. What fails does not keep the rest from coming in',
    )
    .argument(
      '<file...>',
      'the files to read; of a folder whatever in it can be imported, what is hidden left out',
    )
    .requiredOption('--library <dir>', 'the library that gets the articles')
    .option(
      '--language <tag>',
      'the language, such as id or en-GB, of what does not say it itself',
      readLanguage,
    )
    .addHelpText(
      'after',
      examples(
        'galley import copy.txt --library Stories --language id',
        'galley import inbox post.md page.html --library Stories',
      ),
    )
    .action((files: string[], options: ImportOptions) =>
      finish(importCommand(files, options, terminal)),
    );

  defineExport(program, terminal, finish);

  program
    .command('fact-check')
    .description(
      'write the quotes of an article with all that is known of each, for the desk only: names of sources on background and off the record are in it; prints the path of each file',
    )
    .argument('<article>', 'the .textbundle folder')
    .requiredOption(
      '--to <formats>',
      `${FACT_CHECK_FORMATS.join(', ')}, or several with commas`,
      namesOf(FACT_CHECK_FORMATS),
    )
    .requiredOption('--out <dir>', 'the folder to write into; it is made if it is not there')
    .addOption(
      new Option('--lang <language>', 'the language of its labels')
        .choices([...UI_LANGUAGES])
        .default(UI_LANGUAGES[0]),
    )
    .addHelpText(
      'after',
      examples('galley fact-check ferry.textbundle --to docx,csv --out desk --lang id'),
    )
    .action((article: string, options: { to: FactCheckFormat[]; out: string; lang: UiLanguage }) =>
      finish(factCheckCommand(article, options, terminal)),
    );

  program
    .command('list')
    .description('list the articles of a library, the one changed last first')
    .requiredOption('--library <dir>', 'the library')
    .option('--json', 'as JSON, with all that is known of each')
    .addHelpText('after', examples('galley list --library Stories --json'))
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
    .addHelpText('after', examples('galley search "ferry dawn" --library Stories --limit 5'))
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
    .addHelpText('after', examples('galley quotes copy.txt --lang en --json'))
    .action((file: string, options: { lang?: string; json?: boolean }) =>
      finish(quotesCommand(file, options, terminal)),
    );

  program
    .command('history')
    .description('list the versions of an article, newest first')
    .argument('<article>', 'the .textbundle folder')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('galley history ferry.textbundle'))
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
    .addHelpText('after', examples('galley restore ferry.textbundle --version V'))
    .action((article: string, options: { version: string }) =>
      finish(restoreCommand(article, options, terminal)),
    );

  return program;
}
