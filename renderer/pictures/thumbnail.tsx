import ImageOff from 'lucide-react/icons/image-off';
import ImagePlus from 'lucide-react/icons/image-plus';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../app/article';
import { pictureUrl } from '../editor/picture-url';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { addPicture, choosePicture } from './choose-picture';

interface Props {
  readonly story: Story;
  readonly figure: Figure;
  readonly figureKey: string;
}

/** The picture, small; or the box that waits for it, which takes one by click and by drop. */
export function Thumbnail({ story, figure, figureKey }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  if (figure.picture !== null) {
    // Keyed, so that another picture gets its own chance to be found.
    return (
      <Picture
        key={figure.picture}
        story={story}
        figure={figure}
        picture={figure.picture}
        figureKey={figureKey}
      />
    );
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void addPicture(figureKey, file);
  };
  return (
    <button
      type="button"
      className="waiting-box"
      disabled={readOnly}
      onClick={() => void choosePicture(figureKey)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <ImagePlus size={18} strokeWidth={1.5} aria-hidden="true" />
      <span>{t('picture.waiting')}</span>
      <span className="waiting-box-action">{t('pictures.choose')}</span>
    </button>
  );
}

function Picture({ story, figure, picture, figureKey }: Props & { readonly picture: string }) {
  const { t } = useTranslation();
  const [isMissing, setMissing] = useState(false);
  const url = pictureUrl(story.name, picture);
  if (url === null || isMissing) {
    return (
      <div className="thumbnail is-missing">
        <ImageOff size={18} strokeWidth={1.5} aria-hidden="true" />
        <span>
          {isMissing
            ? t('figure.missing', { name: picture })
            : t('figure.remote', { address: picture })}
        </span>
      </div>
    );
  }
  return (
    <button
      type="button"
      className="thumbnail"
      aria-label={t('picture.show')}
      onClick={() => story.showFigure(figureKey)}
    >
      <img
        src={url}
        alt={figure.alt}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(true)}
      />
    </button>
  );
}
