import { appendFile, readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { countVersions, forgetVersions, keepVersion, listVersions } from '../../../main/history';
import { nastyText } from '../../app/history/texts';
import { STORY } from '../../support/temporary-library';
import { unpackedVersions } from '../../support/unpacked-versions';
import { historyFile, storyPlace, textsOf, value } from './articles';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const MARKER = 'Qarvonelith';
const isMeant = (text: string) => text.includes(MARKER);

/** Keeps texts as versions, a minute apart. */
async function kept(texts: readonly string[]) {
  const { place } = await storyPlace();
  for (const [index, text] of texts.entries()) {
    await keepVersion(place, text, 'restore', NOW + index * 60_000);
  }
  return place;
}

it('takes the versions that are meant out, and leaves the others as they were', async () => {
  const texts = [
    STORY,
    `${STORY}\n${MARKER} said so.\n`,
    `${STORY}\nAn official said so.\n`,
    `${STORY}\nAn official said so, and ${MARKER} not.\n`,
    `${STORY}\nAn official said no.\n`,
  ];
  const place = await kept(texts);
  const before = value(await listVersions(place));
  expect(value(await countVersions(place, isMeant))).toEqual({ all: 5, meant: 2 });
  expect(value(await forgetVersions(place, isMeant))).toEqual({ all: 5, meant: 2 });

  expect(await textsOf(place)).toEqual(texts.filter((text) => !isMeant(text)));
  const ids = value(await listVersions(place)).map(({ id, time, reason }) => [id, time, reason]);
  const left = [before[0]!, before[2]!, before[4]!];
  expect(ids).toEqual(left.map(({ id, time, reason }) => [id, time, reason]));
  expect(value(await countVersions(place, isMeant))).toEqual({ all: 3, meant: 0 });

  const next = `${texts.at(-1)!}The end.\n`;
  await keepVersion(place, next, 'pause', NOW + 900_000);
  expect((await textsOf(place)).at(-1)).toBe(next);
});

it('leaves nothing of them in the file', async () => {
  const place = await kept([`${STORY}\n${MARKER}\n`, `${STORY}\n${MARKER} and more\n`, STORY]);
  expect(await unpacked(await historyFile(place))).toContain(MARKER);
  await forgetVersions(place, isMeant);
  expect(await unpacked(await historyFile(place))).not.toContain(MARKER);
  expect(await textsOf(place)).toEqual([STORY]);
});

it('takes what can’t be read out as well: nobody knows what is in it', async () => {
  const place = await kept([STORY, `${STORY}More.\n`]);
  await appendFile(await historyFile(place), `\ntorn ${MARKER}\n`);
  expect(value(await forgetVersions(place, () => false))).toEqual({ all: 3, meant: 1 });
  expect(await readFile(await historyFile(place), 'latin1')).not.toContain(MARKER);
  expect(await textsOf(place)).toEqual([STORY, `${STORY}More.\n`]);
});

it('does not touch a file in which nothing is meant, nor make one', async () => {
  const place = await kept([STORY]);
  const before = await readFile(await historyFile(place));
  await forgetVersions(place, isMeant);
  expect(await readFile(await historyFile(place))).toEqual(before);
  const none = await storyPlace();
  expect(value(await forgetVersions(none.place, isMeant))).toEqual({ all: 0, meant: 0 });
  expect(value(await listVersions(none.place))).toEqual([]);
});

test('whatever goes, the others are read again as they were', async () => {
  const texts = fc.array(fc.tuple(nastyText, fc.boolean()), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const marked = all.map(([text, isGone]) => (isGone ? `${text}${MARKER}` : text));
      const place = await kept(marked);
      const before = await textsOf(place);
      await forgetVersions(place, isMeant);
      expect(await textsOf(place)).toEqual(before.filter((text) => !isMeant(text)));
      if (before.length > 0) expect(await unpacked(await historyFile(place))).not.toContain(MARKER);
    }),
    { numRuns: 40 },
  );
});

/** All bytes of a file of versions, with what is packed in it. */
async function unpacked(path: string): Promise<string> {
  const file = await readFile(path);
  return `${file.toString('latin1')}\n${unpackedVersions(file)}`;
}
