import type { Result } from '../../app/result';
import { openPicturesHere } from '../pictures/in-process';
import { exportArticle } from './export';
import type { FilingJob, FromFiling, ImportJob, ToFiling } from './protocol';

/** What is known of a job that is at work. */
interface Work {
  isStopped: boolean;
  /** Takes what came of printing, while it is waited for. */
  printed: (printed: Result<null>) => void;
}

/** The filing process's own side: gives what is to hear each {@link ToFiling}. */
export function serveJobs(say: (message: FromFiling) => void): (message: ToFiling) => void {
  const worker = openPicturesHere();
  const works = new Map<number, Work>();

  async function write(id: number, { bundle, to, outDir, options }: FilingJob): Promise<void> {
    const work: Work = { isStopped: false, printed: () => undefined };
    works.set(id, work);
    const written = await exportArticle(bundle, to, outDir, worker, {
      ...options,
      begun: (title) => say({ kind: 'begun', id, title }),
      watch: {
        progress: (done, total) => say({ kind: 'pictures', id, done, total }),
        isStopped: () => work.isStopped,
      },
      print: (page, target) =>
        new Promise((resolve) => {
          work.printed = resolve;
          say({ kind: 'print', id, page, target });
        }),
    });
    works.delete(id);
    say({ kind: 'written', id, written });
  }

  async function take(id: number, { library, file, language }: ImportJob): Promise<void> {
    // Who exports only does without the readers of all formats.
    const { importFile } = await import('./import');
    say({ kind: 'imported', id, imported: await importFile(library, file, language) });
  }

  return (message) => {
    if (message.kind === 'write') return void write(message.id, message.job);
    if (message.kind === 'import') return void take(message.id, message.job);
    const work = works.get(message.id);
    if (!work) return;
    if (message.kind === 'stop') work.isStopped = true;
    else work.printed(message.printed);
  };
}
