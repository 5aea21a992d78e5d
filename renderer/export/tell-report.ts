import type { BatchReport } from '../../app/ipc/filing';
import { failureText } from '../notices/failure-text';
import type { NoticeAction, Words } from '../notices/notice';
import { dismissAbout, put } from '../notices/notify';
import { exportedWords } from './exported-words';
import { lastReport, showReport } from './last-report';
import { revealExport } from './reveal-export';
import { writtenFiles } from './written-files';

const ABOUT = 'exported';

/**
 * Says what became of an export: where its files are and what is to be minded. The report itself is offered where there
 * is more to say than that.
 */
export function tellReport(report: BatchReport): void {
  putReport(report, isOne(report) ? wordsOfOne(report) : wordsOfAll(report), []);
}

/** Says where a story was filed to, and offers to give it back the status that it had. */
export function tellFiled(report: BatchReport, undo: () => void): void {
  const words = { key: 'notice.filed', values: { folder: report.folder } };
  const run = () => {
    dismissAbout(ABOUT);
    undo();
  };
  putReport(report, [words], [{ key: 'library.undo', run }]);
}

function putReport(
  report: BatchReport,
  words: readonly Words[],
  actions: readonly NoticeAction[],
): void {
  const files = writtenFiles(report);
  const isLossy = files.some(({ losses }) => losses.length > 0);
  // Which of several files it is about is in the report.
  const minded = isOne(report) ? files.flatMap(exportedWords) : [];
  const hasReport = isLossy || !isOne(report);
  lastReport.setState({ report });
  put({
    about: ABOUT,
    failed: files.length < report.outcomes.length,
    text: [...words, ...minded, ...(isLossy ? [{ key: 'notice.export-lost' }] : [])],
    actions: [
      ...actions,
      ...files.slice(0, 1).map(({ path }): NoticeAction => {
        return { key: 'action.reveal', run: () => void revealExport(path) };
      }),
      ...(hasReport ? [{ key: 'report.show', run: openReport }] : []),
    ],
    // What is to be minded is to be read, however long that takes.
    stays: minded.length > 0 || hasReport,
  });
}

function isOne({ outcomes, remaining }: BatchReport): boolean {
  return outcomes.length === 1 && remaining === 0;
}

function wordsOfOne({ outcomes }: BatchReport): readonly Words[] {
  return outcomes.flatMap(({ written }) =>
    written.ok
      ? [{ key: 'notice.exported', values: { path: written.value.path } }]
      : failureText('export', written.failure),
  );
}

function wordsOfAll(report: BatchReport): readonly Words[] {
  const written = writtenFiles(report).length;
  const failed = report.outcomes.length - written;
  const files = { key: 'notice.exported-files', values: { count: written, folder: report.folder } };
  return failed > 0 ? [files, { key: 'notice.not-exported', values: { count: failed } }] : [files];
}

/** The report says all that the notice does, which would only lie over it. */
export function openReport(): void {
  dismissAbout(ABOUT);
  showReport();
}
