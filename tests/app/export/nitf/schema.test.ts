import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Article } from '../../../../app/article';
import { writeNitf } from '../../../../app/export';
import { readWireCopy } from '../../../../app/import';
import { article as anyArticle } from '../../../support/arbitraries';
import { hasSharedData, sharedStories } from '../../../support/shared-data';
import { filesBeside } from '../../../support/wire-story';
import { hasXmllint, nitfErrors } from '../../../support/xmllint';

const folder = mkdtempSync(join(tmpdir(), 'galley-nitf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, story: Article): string {
  const path = join(folder, `${name}.xml`);
  writeFileSync(path, writeNitf(story, filesBeside, { issued: '2025-08-22T09:30:00.123Z' }));
  return path;
}

it.skipIf(!hasSharedData || !hasXmllint)(
  'xmllint has nothing to say against any story, by the schema of NITF 3.6',
  { timeout: 120_000 },
  async () => {
    const seed = Number(process.env['GALLEY_SEED']);
    const files = [
      ...sharedStories().map(({ name, language, text }) =>
        save(name.replaceAll('/', '-'), readWireCopy(text, language)),
      ),
      ...fc
        .sample(anyArticle, { numRuns: 300, seed })
        .map((story, index) => save(`generated-${index}`, story)),
    ];
    expect(await nitfErrors(files)).toEqual([]);
    const wrong = join(folder, 'wrong.xml');
    writeFileSync(wrong, readFileSync(files[0]!, 'utf8').replace('<body.head', '<p/><body.head'));
    expect(await nitfErrors([wrong])).not.toEqual([]);
  },
);
