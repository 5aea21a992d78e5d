import { CommanderError, Option, type Command } from 'commander';
import { MARKDOWN_FLAVOURS } from '../../app/export';
import { EMBEDDED_WIDTH, FORMAT_CHOICES, PAGE_PICTURES } from '../../app/pictures';
import type { Finish, Terminal } from './commands';
import { examples } from './examples';
import { exportCommand, REPORT_FORMS, type ExportOptions } from './export';
import { CLI_FORMATS, namesOf, readFormats, readWidths } from './option-values';
import { contradiction, HTML_FORMS } from './page-wishes';

/** `galley export` and its options. */
export function defineExport(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('export')
    .description(
      'write articles in other formats; prints the path of each file, and on stderr a line on whatever a file does not carry',
    )
    .argument(
      '<article...>',
      'the .textbundle folder; with --library also its name there, its id or its slug',
    )
    .requiredOption(
      '--to <formats>',
      `${CLI_FORMATS.join(' or ')}, or several with commas`,
      readFormats,
    )
    .requiredOption('--out <dir>', 'the folder to write into; it is made if it is not there')
    .option('--library <dir>', 'the library in which names, ids and slugs are looked for')
    .addOption(
      new Option(
        '--report <form>',
        'paths and notes as lines, or one document of JSON with what became of each file',
      )
        .choices([...REPORT_FORMS])
        .default(REPORT_FORMS[0]),
    )
    .option('--notes', 'with the notes to the desk on its words, which are left out else')
    .option('--strict', 'write nothing of a story while a place of it still says TK')
    .addOption(
      new Option(
        '--off-record <what>',
        'what becomes of words that were given off the record; a story that has some is refused else',
      ).choices(['omit']),
    )
    .addOption(
      new Option('--form <form>', 'of HTML: a page, or the piece of one that a CMS takes').choices([
        ...HTML_FORMS,
      ]),
    )
    .option(
      '--template <file>',
      'of HTML: a page of your own with names such as {{headline}} in it',
    )
    .option('--css <file>', 'of HTML: a style of your own, after ours')
    .option('--only-css', 'your style alone, without ours')
    .option('--json-ld', 'in a fragment too, what search engines read')
    .addOption(
      new Option(
        '--flavour <flavour>',
        'of Markdown: what a standard, a site generator or a CMS takes; galley is what it reads back whole',
      ).choices([...MARKDOWN_FLAVOURS]),
    )
    .option(
      '--widths <pixels>',
      `how wide pictures are to be, with commas; none is made wider than it is (pages: ${PAGE_PICTURES.widths.join(',')}; Markdown: as they are)`,
      readWidths,
    )
    .option(
      '--pictures <formats>',
      `${FORMAT_CHOICES.join(', ')}, or several with commas; original is what each is (pages: ${PAGE_PICTURES.formats.join(',')}; Markdown: original)`,
      namesOf(FORMAT_CHOICES),
    )
    .option(
      '--beside',
      `write the pictures of a page into a folder beside it, in all widths and formats, and not into the page, at most ${EMBEDDED_WIDTH} wide`,
    )
    .option(
      '--keep-device-data',
      'leave in the pictures what they say of the place, the camera and its owner, which is taken out else',
    )
    .addHelpText(
      'after',
      examples(
        'galley export ferry.textbundle --to html --out filed',
        'galley export ferry-bridge kim-medals --library Stories --to html,md --out filed',
        'galley export ferry.textbundle --to md --flavour hugo --out content',
        'galley export *.textbundle --to md --out filed --report json > report.json',
      ),
    )
    .action((articles: string[], options: ExportOptions) => {
      const wrong = contradiction(options);
      if (wrong !== null) throw new CommanderError(2, 'galley.contradiction', wrong);
      return finish(exportCommand(articles, options, terminal));
    });
}
