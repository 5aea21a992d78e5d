import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { WIDE_ENOUGH, type PictureWarning } from '../../app/pictures';

interface Props {
  readonly warnings: readonly PictureWarning[];
  /** The picture's pixels across, where they are known. */
  readonly width: number | undefined;
}

/** What is to be minded of a picture before it goes out. */
export function PictureWarnings({ warnings, width }: Props) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <ul className="picture-warnings" aria-label={t('picture.warnings')}>
      {warnings.map((warning) => (
        <li key={warning}>
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
          {t(`picture.warning.${warning}`, { width, wanted: WIDE_ENOUGH })}
        </li>
      ))}
    </ul>
  );
}
