import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { closeFind } from './commands';

export function CloseButton() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="icon-button find-close"
      aria-label={t('find.close')}
      title={t('find.close')}
      onClick={closeFind}
    >
      <X size={16} aria-hidden="true" />
    </button>
  );
}
