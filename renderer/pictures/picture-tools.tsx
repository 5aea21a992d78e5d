import { useTranslation } from 'react-i18next';
import { isOwnPicture } from '../editor/picture-url';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { chooseOther } from './choose-picture';
import { usePictureLook } from './picture-looks';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
  readonly onFrame: () => void;
}

/** What can be done with a picture that is there, or is to be. */
export function PictureTools({ story, shown: { key, figure, gallery }, onFrame }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const look = usePictureLook(story.name, figure.picture);
  if (figure.picture === null) return null;
  return (
    <div className="picture-tools">
      {isOwnPicture(figure.picture) && look !== null && (
        <button type="button" className="button is-small" disabled={readOnly} onClick={onFrame}>
          {t('framing.open')}
        </button>
      )}
      <button
        type="button"
        className="button is-small"
        disabled={readOnly}
        onClick={() => void chooseOther(story, key)}
      >
        {t('picture.replace')}
      </button>
      {gallery !== null && (
        <button
          type="button"
          className="button is-small"
          disabled={readOnly}
          onClick={() => story.takeOut(key)}
        >
          {t('picture.take-out')}
        </button>
      )}
    </div>
  );
}
