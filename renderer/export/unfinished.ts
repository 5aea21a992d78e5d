import { bridge } from '../bridge';
import { preloadWhenIdle } from '../first-paint';
import { dismissAbout, put, tellFailure } from '../notices/notify';
import { tellReport } from './tell-report';

const ABOUT = 'export-left';

/** Says what an earlier session left of an export, once the first screen is there. */
export function followUnfinished(): void {
  preloadWhenIdle(async () => {
    const left = await bridge.call('export.unfinished', {});
    tellUnfinished(left?.remaining ?? 0);
  });
}

/** Says how many files of an export are left, and offers to go on with them or to drop them; of none nothing is said. */
export function tellUnfinished(remaining: number): void {
  dismissAbout(ABOUT);
  if (remaining === 0) return;
  put({
    about: ABOUT,
    failed: false,
    text: [{ key: 'notice.export-left', values: { count: remaining } }],
    actions: [
      { key: 'action.go-on', run: () => void goOn() },
      { key: 'action.drop', run: () => void drop() },
    ],
    stays: true,
  });
}

async function goOn(): Promise<void> {
  dismissAbout(ABOUT);
  const report = await bridge.call('export.resume', {});
  if (report.ok) {
    tellReport(report.value);
    tellUnfinished(report.value.remaining);
  } else tellFailure('resume', report.failure);
}

async function drop(): Promise<void> {
  dismissAbout(ABOUT);
  await bridge.call('export.drop', {});
}
