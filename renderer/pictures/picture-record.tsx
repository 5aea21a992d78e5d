import { useTranslation } from 'react-i18next';
import { LabelledField } from '../controls/labelled-field';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { Thumbnail } from './thumbnail';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
}

/** A picture with all that is said of it; its caption is written in the story. */
export function PictureRecord({ story, shown: { key, figure, captionText } }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const field = (name: 'credit' | 'alt' | 'source' | 'terms', isLong = false) => (
    <LabelledField
      label={t(`picture.${name}`)}
      value={figure[name]}
      readOnly={readOnly}
      isLong={isLong}
      onCommit={(text) => story.changeFigure(key, { [name]: text.replace(/\s*[\r\n]+\s*/g, ' ') })}
    />
  );
  return (
    <li className="picture">
      <Thumbnail story={story} figure={figure} figureKey={key} />
      <button
        type="button"
        className={captionText ? 'picture-caption' : 'picture-caption is-empty'}
        dir="auto"
        onClick={() => story.showFigure(key)}
      >
        {captionText || t('picture.no-caption')}
      </button>
      <div className="picture-fields">
        {field('credit')}
        {field('alt', true)}
        {field('source')}
        {field('terms')}
      </div>
    </li>
  );
}
