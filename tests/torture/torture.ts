import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDisplay } from '../../build/display';
import { findRuntime, sandboxFlags } from '../../build/electron-runtime';
import { runScript } from '../../build/run';
import { ensureSystemPackages } from '../../build/system';
import { Desk } from '../e2e/desk';
import { seededChance } from './chance';
import { Patient } from './patient';
import { Report } from './report';

/**
 * `npm run torture -- --kills 300 --minutes 30 --seed 1`: real keys are typed into the real app, and its process is
 * killed at random moments while it is typing, saving, restoring a version, merging. After each new start the story,
 * its history and the folder are looked at. Ends with 1 if anything was lost that was older than a second.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string' },
  },
});

await runScript(async () => {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const runtime = await findRuntime();
  ensureSystemPackages({ electron: runtime.executable, display: true });
  process.env['GALLEY_ELECTRON'] = runtime.executable;
  process.env['GALLEY_ELECTRON_FLAGS'] = sandboxFlags().join(' ');
  console.log(`Electron ${runtime.version}, seed ${seed}.`);
  const folder = await mkdtemp(join(tmpdir(), 'galley-torture-'));
  const report = new Report(seed);
  const ended = await withDisplay(() =>
    torture(folder, seed, report, {
      kills: Number(values.kills),
      until: performance.now() + Number(values.minutes) * 60_000,
    }),
  );
  if (report.isClean) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  else console.log(`What was left is in ${folder}.`);
  return ended;
});

async function torture(
  folder: string,
  seed: number,
  report: Report,
  limits: { readonly kills: number; readonly until: number },
): Promise<number> {
  const desk = new Desk(folder);
  await mkdir(desk.library);
  await mkdir(desk.out);
  const patient = await Patient.make(desk, seededChance(seed), report);
  try {
    while (report.kills < limits.kills && performance.now() < limits.until) {
      await patient.liveAndDie();
      if (report.kills % 20 === 0) console.log(report.line());
    }
    await patient.lastLook();
  } catch (error) {
    report.fault(error instanceof Error ? error.message : String(error));
    await patient.takePicture(join(folder, 'last.png'));
  }
  console.log(report.line());
  return report.isClean ? 0 : 1;
}
