import type { ReactNode, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { SourcesChanged } from '../../app/ipc/sources';
import { failureReason } from '../notices/failure-text';
import { Failed } from '../versions/loaded';
import type { Change } from './use-change';
import { ProgressTrack } from '../controls/progress-track';

interface Props {
  readonly title: string;
  /** The main action's name. */
  readonly action: string;
  readonly change: Change;
  readonly canRun: boolean;
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** What is asked before somebody is put right everywhere; how far that is, and what came of it. */
export function ChangeForm({ title, action, change, canRun, onSubmit, onLeave, children }: Props) {
  const { t } = useTranslation();
  const { isRunning, outcome, stop } = change;
  return (
    <form className="sources-change" aria-label={title} onSubmit={onSubmit}>
      <h4 className="sources-change-title">
        <bdi>{title}</bdi>
      </h4>
      {children}
      {isRunning && <Progress change={change} />}
      <div role="status">
        {outcome?.ok && <Outcome outcome={outcome.value} />}
        {outcome?.ok === false && (
          <Failed what={t('sources.not-changed')} failure={outcome.failure} />
        )}
      </div>
      <div className="button-row">
        <button type="submit" className="button is-main is-small" disabled={!canRun || isRunning}>
          {action}
        </button>
        <button type="button" className="button is-small" onClick={isRunning ? stop : onLeave}>
          {t(isRunning ? 'sources.stop' : 'action.cancel')}
        </button>
      </div>
    </form>
  );
}

function Progress({ change: { progress } }: { readonly change: Change }) {
  const { t } = useTranslation();
  if (!progress) return null;
  const { done, total } = progress;
  const valueLabel = t('sources.changing', { done, total });
  return (
    <ProgressBar
      className="index-progress sources-progress"
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={valueLabel}
    >
      {({ percentage = 0 }) => (
        <>
          <Label>{valueLabel}</Label>
          <ProgressTrack part={percentage / 100} />
        </>
      )}
    </ProgressBar>
  );
}

/** What was not done, story by story; what was done is seen. */
function Outcome({ outcome: { changed, left, isStopped } }: { readonly outcome: SourcesChanged }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('sources.changed', { count: changed })}
        {isStopped && ` ${t('sources.stopped')}`}
      </p>
      {left.length > 0 && <p>{t('sources.left', { count: left.length })}</p>}
      <ul className="sources-left">
        {left.map(({ article, headline, failure }) => {
          const { key, values } = failureReason(failure);
          return (
            <li key={article}>
              <bdi>{headline || article}</bdi>: {t(key, { ...values })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
