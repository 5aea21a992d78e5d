import Lock from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';

/** A small lock beside the alias of a protected source. */
export function ProtectedSign() {
  const { t } = useTranslation();
  return (
    <span className="source-sign" role="img" aria-label={t('protected.sign')}>
      <Lock size={11} aria-hidden="true" />
    </span>
  );
}
