import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../app/result';
import { readLabels } from '../../../main/fact-check/labels';
import { FACT_CHECK_FORMATS, factCheckName, writeFactCheck } from '../../../main/fact-check/write';
import { readDocx } from '../../support/read-docx';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
} from '../../support/temporary-library';

const TOLD = STORY.replace(
  'status: ready\n',
  `status: ready
sources:
  nila: { name: Nila Tan, contact: "+62 1" }
quotes:
  q1: { source: nila, terms: off-record, obtained: { recording: /home/nila/talk.m4a } }
`,
).replace('at dawn.', ':quote[“at dawn,”]{#q1} she said.');

async function story(text = TOLD) {
  const place = await libraryWithStory({ 'text.md': text });
  return { ...place, out: join(await temporaryFolder(), 'copies') };
}

const labels = readLabels('en');

describe.each(FACT_CHECK_FORMATS)('a fact-check copy (%s)', (to) => {
  it('is called like the bundle, and has what no export has', async () => {
    const { bundle, name, out } = await story();
    const before = await readFiles(bundle);
    const fileName = factCheckName(bundle, to);
    expect(fileName).toBe(name.replace('.textbundle', `-fact-check.${to}`));
    const path = join(out, fileName);
    expect(await writeFactCheck({ bundle, to, outDir: out, fileName, labels })).toEqual(
      success({ path }),
    );
    const bytes = await readFile(path);
    const text =
      to === 'docx' ? Object.values(readDocx(bytes).files).join('') : bytes.toString('utf8');
    for (const word of ['at dawn', 'Nila Tan', 'talk.m4a', 'off the record', 'For the desk only']) {
      expect(text).toContain(word);
    }
    for (const word of ['+62', '/home']) expect(text).not.toContain(word);
    expect(await readFiles(bundle)).toEqual(before);
    if (to === 'csv') expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is not made of what cannot be understood, or where nothing can be written', async () => {
    const { bundle, out } = await story();
    const job = { to, outDir: out, fileName: `a.${to}`, labels };
    const gone = join(out, 'gone.textbundle');
    expect(await writeFactCheck({ ...job, bundle: gone })).toEqual(failure('not-found', gone));
    const file = join(bundle, 'text.md');
    expect(await writeFactCheck({ ...job, bundle, outDir: file })).toMatchObject({ ok: false });
    await writeFile(file, '---\n: [\n---\n');
    expect(await writeFactCheck({ ...job, bundle })).toMatchObject({
      failure: { code: 'damaged' },
    });
  });
});
