import { useTranslation } from 'react-i18next';
import type { Failure } from '../../app/result';
import { failureReason } from '../notices/failure-text';

/** Why something could not be done, in the dialog where it was asked for. */
export function Reason({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  const { key, values } = failureReason(failure);
  return <p role="alert">{t(key, { ...values })}</p>;
}
