import type { TFunction } from 'i18next';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../app/profiles/check-fields';
import { showField } from '../details/show-field';
import { showNextTk } from '../tk/next-tk';

interface Props {
  readonly findings: readonly Finding[];
  /** How many places say TK. */
  readonly tks: number;
  /** Ids of the checks that block filing. */
  readonly blocking: readonly string[];
  readonly onLeave: () => void;
}

/** What is to be done before the story is filed; each line goes to its place. */
export function Findings({ findings, tks, blocking, onLeave }: Props) {
  const { t } = useTranslation();
  const go = (show: () => void) => {
    // The page can have the keyboard only when nothing lies over it any more.
    flushSync(onLeave);
    requestAnimationFrame(show);
  };
  const line = (check: string, words: string, show: () => void) => (
    <button
      key={words}
      type="button"
      className={blocking.includes(check) ? 'finding is-blocking' : 'finding'}
      onClick={() => go(show)}
    >
      {words}
      {blocking.includes(check) && <span className="for-readers">, {t('findings.blocking')}</span>}
    </button>
  );
  return (
    <div className="findings">
      {findings.map((finding) =>
        line(finding.check, wordsOf(t, finding), () =>
          showField('field' in finding ? finding.field : 'target'),
        ),
      )}
      {tks > 0 && line('tk', t('status.tks', { count: tks }), showNextTk)}
    </div>
  );
}

function wordsOf(t: TFunction, finding: Finding): string {
  if (finding.check === 'over-target') {
    return t('finding.over-target', { ...finding, count: finding.words });
  }
  const field = t(`versions.field.${finding.field}`);
  if (finding.check !== 'too-long') return t(`finding.${finding.check}`, { field });
  return t('finding.too-long', { ...finding, field, count: finding.length });
}
