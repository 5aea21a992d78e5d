import type { TFunction } from 'i18next';
import type { Loss } from '../../app/export';
import { LOSS_MANNERS } from '../../app/export/losses';
import type { BatchOutcome, BatchReport, Exported } from '../../app/ipc/filing';
import { failureReason } from '../notices/failure-text';
import { exportedWords } from './exported-words';

/** How many files were written, and how many were not. */
export function summaryOf({ outcomes, remaining }: BatchReport, t: TFunction): string {
  const written = outcomes.filter((outcome) => outcome.written.ok).length;
  const failed = outcomes.length - written;
  return [
    t('report.written', { count: written }),
    ...(failed > 0 ? [t('report.failed', { count: failed })] : []),
    ...(remaining > 0 ? [t('report.left', { count: remaining })] : []),
  ].join(' · ');
}

/** What tells the first of what was lost; that there are more of them shows. */
export function placesOf({ places, count }: Loss): string {
  return [...places, ...(count > places.length ? ['…'] : [])].join(' · ');
}

/** The report as plain text, in the language of the interface, to be passed on. */
export function reportText(report: BatchReport, t: TFunction): string {
  const files = report.outcomes.map((outcome) => fileLines(outcome, t).join('\n'));
  return [`${t('report.title')}: ${summaryOf(report, t)}`, ...files].join('\n\n');
}

function fileLines({ title, format, written }: BatchOutcome, t: TFunction): readonly string[] {
  const head = `${title || t('story.untitled')} – ${t(`format.${format}`)}`;
  if (written.ok) return [head, ...writtenLines(written.value, t)];
  const { key, values } = failureReason(written.failure);
  return [head, `${t('report.failure')} ${t(key, { ...values })}`];
}

function writtenLines(file: Exported, t: TFunction): readonly string[] {
  const minded = exportedWords(file).map(({ key, values }) => t(key, { ...values }));
  const lost = LOSS_MANNERS.flatMap((manner) => {
    const losses = file.losses.filter((loss) => loss.manner === manner);
    return losses.length === 0
      ? []
      : [`${t(`report.${manner}`)}:`, ...losses.map((loss) => `- ${lossLine(loss, t)}`)];
  });
  return [file.path, ...minded, ...lost];
}

function lossLine(loss: Loss, t: TFunction): string {
  const what = t(`loss.${loss.kind}`, { count: loss.count });
  return loss.places.length === 0 ? what : `${what}: ${placesOf(loss)}`;
}
