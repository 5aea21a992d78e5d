import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { IndexEngine } from '../../../main/index/engine';
import { temporaryFolder } from '../../support/temporary-library';
import { file, indexed, names, wanted } from './indexed';

const MARKER = 'qarvonelith';

const told = file(
  ['headline: The quay', 'sources:', `  who: { name: Nila ${MARKER} }`],
  `“It sails,” said ${MARKER}.`,
);
const untold = file(
  ['headline: The quay', 'sources:', '  who: { name: A port official }'],
  'It sails.',
);

/** Whether the marker stands anywhere in the files of the folder. */
function holdsMarker(folder: string): boolean {
  return readdirSync(folder).some((name) =>
    readFileSync(join(folder, name)).toString('latin1').toLowerCase().includes(MARKER),
  );
}

it('leaves nothing in its files of what an article does not say any more', async () => {
  const folder = await temporaryFolder();
  const engine = new IndexEngine(join(folder, 'index.db'));
  onTestFinished(() => engine.close());
  const others = Array.from({ length: 300 }, (_, index) => indexed(`${index}`, `Ferry ${index}.`));
  engine.update([indexed('a', told), ...others]);
  engine.update([indexed('a', untold, { state: '2' })]);
  expect(names(engine.query(wanted(MARKER)))).toEqual([]);
  expect(holdsMarker(folder)).toBe(true);

  engine.scrub();
  expect(holdsMarker(folder)).toBe(false);
  expect(names(engine.query(wanted('port official')))).toEqual(['a']);
  expect(names(engine.query(wanted('ferry', { limit: 500 })))).toHaveLength(300);
});

it('is the same index after it, also in memory', () => {
  const engine = new IndexEngine(null);
  onTestFinished(() => engine.close());
  engine.update([indexed('a', told)]);
  engine.update([indexed('a', untold, { state: '2' })]);
  engine.scrub();
  expect(engine.stateOf('a')).toBe('2');
  expect(names(engine.query(wanted('sails')))).toEqual(['a']);
});
