import { useTranslation } from 'react-i18next';
import { useKnownHere } from './use-known-here';

/** Says so where this machine does not know who a protected source is. */
export function KeptElsewhere({ protectedKey }: { readonly protectedKey: string }) {
  const { t } = useTranslation();
  const known = useKnownHere(protectedKey);
  const isElsewhere = known && (known.ok ? !known.value : known.failure.detail === 'no-key-store');
  return isElsewhere ? <p className="source-elsewhere">{t('protected.elsewhere')}</p> : null;
}
