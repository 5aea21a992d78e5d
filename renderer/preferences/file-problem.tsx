import { useTranslation } from 'react-i18next';
import type { UserFileState } from '../../app/ipc/user-files';
import { failureReason } from '../notices/failure-text';

/** What is not as it should be in a file of the user's; nothing for a good one. */
export function FileProblem({ file }: { readonly file: UserFileState }) {
  const { t } = useTranslation();
  const { path, problem, oddities } = file;
  if (!problem && oddities.length === 0) return null;
  const reason = problem && failureReason(problem);
  return (
    <ul className="preferences-problem" role="note">
      {reason && <li>{t(reason.key, { ...reason.values })}</li>}
      {oddities.map(({ line, detail }) => (
        <li key={`${line}:${detail}`}>{t('preferences.oddity', { line, detail, path })}</li>
      ))}
    </ul>
  );
}
