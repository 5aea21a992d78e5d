import ImageOff from 'lucide-react/icons/image-off';
import ImagePlus from 'lucide-react/icons/image-plus';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../app/article';
import { fileNameOf } from '../../app/pictures';
import { pictureUrl } from '../editor/picture-url';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { addPictures, choosePicture } from './choose-picture';
import { MissingPicture } from './missing-picture';
import { viewPicture } from './open-picture';
import { lookAtPicture, usePictureLook } from './picture-looks';

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
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    addPictures(figureKey, files);
  };
  return (
    <button
      type="button"
      className="waiting-box"
      disabled={readOnly}
      onClick={() => choosePicture(figureKey)}
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
  const look = usePictureLook(story.name, picture);
  const [isFaulty, setFaulty] = useState(false);
  const url = pictureUrl(story.name, picture, PANEL, figure);
  if (url === null || look === null) return <MissingPicture story={story} picture={picture} />;
  return (
    <button
      type="button"
      className={isFaulty ? 'thumbnail is-missing' : 'thumbnail'}
      aria-label={t('picture.view')}
      onClick={() => viewPicture(figureKey)}
    >
      {isFaulty ? (
        <>
          <ImageOff size={18} strokeWidth={1.5} aria-hidden="true" />
          <span>{t('figure.not-shown', { name: fileNameOf(picture) })}</span>
        </>
      ) : look === undefined ? null : (
        <img
          src={url}
          alt={figure.alt}
          loading="lazy"
          decoding="async"
          onError={() => {
            setFaulty(true);
            void lookAtPicture(story.name, picture, true);
          }}
        />
      )}
    </button>
  );
}

/** The panel's width without its edges, in CSS pixels: see `.panel` and `.picture`. */
const PANEL = 300;
