import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { ninjsErrors } from '../../support/ninjs-schema';
import { sharedDataPath } from '../../support/shared-files';
import type { Findings, Judge } from '../verdict';
import { runProgram } from './run-program';
import { textOfHtml, wordsJudge } from './words';

/** The schema of ninjs 3.1. */
export const ninjsSchema: Judge = {
  name: 'ajv, ninjs 3.1',
  judge: async ({ files }): Promise<Findings> => {
    const errors: string[] = [];
    for (const { path } of files) {
      const item: unknown = JSON.parse(await readFile(path, 'utf8'));
      errors.push(...ninjsErrors(item).map((error) => `${basename(path)}: ${error}`));
    }
    return { errors, warnings: [] };
  },
};

/** The XSD of NITF 3.6. One process looks at all files, and asks nobody on the net. */
export const nitfSchema: Judge = {
  name: 'xmllint, NITF 3.6',
  programs: { xmllint: 'libxml2-utils' },
  judge: async ({ files }): Promise<Findings> => {
    const schema = sharedDataPath('standards', 'nitf', 'nitf-3-6.xsd');
    const paths = files.map(({ path }) => path);
    const { error } = await runProgram('xmllint', [
      ...['--noout', '--nonet', '--schema', schema],
      ...paths,
    ]);
    const said = error.split('\n').filter((line) => line !== '');
    const validated = said.filter((line) => line.endsWith(' validates'));
    const errors = said
      .filter((line) => !line.endsWith(' validates'))
      .map((line) => basename(line));
    // Who says nothing of a file has not found it good.
    if (validated.length + errors.length < files.length) errors.push('not every file was judged');
    return { errors, warnings: [] };
  },
};

interface Said {
  readonly value: string;
}

interface Item {
  readonly headlines?: readonly Said[];
  readonly bodies?: readonly (Said & { readonly contentType: string })[];
}

/** The words of a receiver who takes the XHTML, as parse5 finds them. */
export const wordsInNinjs = wordsJudge('parse5, all words', ({ path }) =>
  wordsOfItem(path, 'application/xhtml+xml', textOfHtml),
);

/** The words of one who takes the plain text. */
export const wordsInNinjsText = wordsJudge('plain text, all words', ({ path }) =>
  wordsOfItem(path, 'text/plain', (text) => text),
);

async function wordsOfItem(
  path: string,
  contentType: string,
  read: (body: string) => string,
): Promise<string> {
  const { headlines = [], bodies = [] } = JSON.parse(await readFile(path, 'utf8')) as Item;
  const body = bodies.find((candidate) => candidate.contentType === contentType);
  return [...headlines.map(({ value }) => value), read(body?.value ?? '')].join('\n');
}

/** The words as a parser of XML finds them that knows nothing of NITF. */
export const wordsInNitf = wordsJudge('parse-xml, all words', async ({ path }) =>
  textOfXml(fromXml(await readFile(path, 'utf8'))),
);

/** Any other element of NITF begins a line. */
const WITHIN_A_LINE = /^(?:a|em|q)$/;

function textOfXml(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOfXml).join('');
  return node.type === 'element' && WITHIN_A_LINE.test(node.name) ? text : `\n${text}\n`;
}
