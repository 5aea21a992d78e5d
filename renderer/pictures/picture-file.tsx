import { useTranslation } from 'react-i18next';
import type { PictureReport } from '../../app/ipc/pictures';
import { fileNameOf } from '../../app/pictures';
import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';
import { fileSize } from './file-size';
import { usePictureLook } from './picture-looks';

interface Props {
  readonly article: string;
  readonly picture: string;
  readonly report: PictureReport | null;
}

/** What a picture's file is: its name, kind, pixels and size. */
export function PictureFile({ article, picture, report }: Props) {
  const { t, i18n } = useTranslation();
  const size = usePictureLook(article, picture)?.size;
  const name = fileNameOf(picture);
  const about = [
    kindOf(name),
    size && t('view.pixels', size),
    report && fileSize(report.bytes, i18n.language),
  ].filter(Boolean);
  const reveal = async () => {
    const shown = await bridge.call('picture.reveal', { article, picture });
    if (!shown.ok) tellFailure('reveal', shown.failure);
  };
  return (
    <div className="picture-file">
      <p className="picture-file-name">
        <bdi>{name}</bdi>
      </p>
      <p className="picture-file-about">{about.join(' · ')}</p>
      <button type="button" className="button is-small" onClick={() => void reveal()}>
        {t('view.reveal')}
      </button>
    </div>
  );
}

/** By the ending, which a stored picture has by what it is. */
function kindOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toUpperCase() ?? '';
  return /^(JPG|JPE|JFIF)$/.test(ending) ? 'JPEG' : ending;
}
