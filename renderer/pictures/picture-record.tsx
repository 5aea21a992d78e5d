import { useTranslation } from 'react-i18next';
import { fileNameOf, type PictureWarning } from '../../app/pictures';
import { appStore } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { FigureFields } from './figure-fields';
import { PictureTools } from './picture-tools';
import { PictureWarnings } from './picture-warnings';
import { Thumbnail } from './thumbnail';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
  readonly warnings: readonly PictureWarning[];
  /** Its pixels across, where they are known. */
  readonly width: number | undefined;
}

/** A picture with all that is said of it; its caption is written in the story. */
export function PictureRecord({ story, shown, warnings, width }: Props) {
  const { key, figure, captionText } = shown;
  const { t } = useTranslation();
  const name = captionText || fileNameOf(figure.picture ?? '') || t('picture.waiting');
  return (
    <li>
      <div className="picture" role="group" aria-label={name}>
        <Thumbnail story={story} figure={figure} figureKey={key} />
        <button
          type="button"
          className={captionText ? 'picture-caption' : 'picture-caption is-empty'}
          dir="auto"
          onClick={() => story.showFigure(key)}
        >
          {captionText || t('picture.no-caption')}
        </button>
        <PictureWarnings warnings={warnings} width={width} />
        <PictureTools
          story={story}
          shown={shown}
          onFrame={() => appStore.setState({ floating: 'framing', figureShown: key })}
        />
        <FigureFields story={story} shown={shown} />
      </div>
    </li>
  );
}
