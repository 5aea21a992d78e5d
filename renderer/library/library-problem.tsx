import { useTranslation } from 'react-i18next';
import type { Failure } from '../../app/result';
import { runCommand } from '../commands/run-command';
import { failureReason } from '../notices/failure-text';
import { articleQuery } from './library-query';

/** Why the library can't be used as it should, and what can be done. */
export function LibraryProblem({ problem }: { readonly problem: Failure }) {
  const { t } = useTranslation();
  const { key, values } = failureReason(problem);
  return (
    <div className="library-problem" role="note">
      <p>
        {t('library.problem')} {t(key, { ...values })}
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button is-small"
          onClick={() => runCommand('library.choose')}
        >
          {t('action.choose-library')}
        </button>
        <button
          type="button"
          className="button is-small"
          onClick={() => void articleQuery.refresh()}
        >
          {t('action.retry')}
        </button>
      </div>
    </div>
  );
}
