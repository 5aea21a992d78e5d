import { useTranslation } from 'react-i18next';
import { LabelledField } from '../controls/labelled-field';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
}

/** What is said of a picture beside its caption. */
export function FigureFields({ story, shown: { key, figure } }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const field = (name: 'credit' | 'alt' | 'source' | 'terms', isLong = false) => (
    <LabelledField
      label={t(`picture.${name}`)}
      name={name}
      value={figure[name]}
      readOnly={readOnly}
      isLong={isLong}
      onCommit={(text, goesOn) => story.changeFigure(key, { [name]: inOneLine(text) }, goesOn)}
    />
  );
  return (
    <div className="picture-fields">
      {field('credit')}
      {field('alt', true)}
      {field('source')}
      {field('terms')}
    </div>
  );
}

/** What is pasted into a long field may have line ends; a file has none there. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
