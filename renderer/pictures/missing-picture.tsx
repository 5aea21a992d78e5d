import ImageOff from 'lucide-react/icons/image-off';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../app/pictures';
import { isOwnPicture } from '../editor/picture-url';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { findPicturesAgain } from './open-picture';

interface Props {
  readonly story: Story;
  readonly picture: string;
  /** How it is looked for again, if not from the desk. */
  readonly onFind?: () => void;
}

/** Stands in the place of a picture that is not where the story says it is, or that is never fetched. */
export function MissingPicture({ story, picture, onFind = findPicturesAgain }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isOwn = isOwnPicture(picture);
  return (
    <div className="thumbnail is-missing">
      <ImageOff size={18} strokeWidth={1.5} aria-hidden="true" />
      <span>
        {isOwn
          ? t('figure.missing', { name: fileNameOf(picture) })
          : t('figure.remote', { address: picture })}
      </span>
      {isOwn && (
        <button type="button" className="button is-small" disabled={readOnly} onClick={onFind}>
          {t('relink.open')}
        </button>
      )}
    </div>
  );
}
