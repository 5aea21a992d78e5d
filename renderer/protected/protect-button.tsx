import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import { useTranslation } from 'react-i18next';
import type { Source, SourceId } from '../../app/article';
import { openProtected } from './open-protected';

interface Props {
  readonly id: SourceId;
  readonly source: Source;
}

/** Protects a source, or leads to who a protected one is; its lock says which of the two. */
export function ProtectButton({ id, source }: Props) {
  const { t } = useTranslation();
  const isProtected = source.protected !== '';
  const name = t(isProtected ? 'protected.who' : 'protected.action');
  const Icon = isProtected ? Lock : LockOpen;
  return (
    <button
      type="button"
      className={`icon-button is-small source-protect ${isProtected ? 'is-protected' : ''}`}
      aria-label={name}
      title={name}
      onClick={() => openProtected(id)}
    >
      <Icon size={13} aria-hidden="true" />
    </button>
  );
}
