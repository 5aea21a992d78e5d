import type { RefObject } from 'react';
import type { PictureWarning } from '../../app/pictures';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { CaptionField } from './caption-field';
import { FigureFields } from './figure-fields';
import { Metadata } from './metadata';
import { OtherUses } from './other-uses';
import { PhotoSays } from './photo-says';
import { PictureFile } from './picture-file';
import { usePictureLook } from './picture-looks';
import { PictureTools } from './picture-tools';
import { PictureWarnings } from './picture-warnings';
import { useFocusKept } from './use-focus-kept';
import { useReport } from './use-report';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
  readonly side: RefObject<HTMLDivElement | null>;
  readonly warnings: readonly PictureWarning[];
  /** The picture's pixels across, where they are known. */
  readonly width: number | undefined;
  readonly onFrame: () => void;
  readonly onShow: () => void;
  readonly onOpen: (article: string) => void;
}

/** All that is said of a picture, and all that its file tells. */
export function PictureSide({ story, shown, side, onOpen, ...props }: Props) {
  const { key, figure } = shown;
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const language = useStoryState(story, (state) => state.fields.language);
  const { picture } = figure;
  const report = useReport(story.name, picture, language);
  // The button that takes it out of a gallery goes with it.
  useFocusKept(side, shown.gallery);
  const isThere = usePictureLook(story.name, picture) != null;
  return (
    <div className="view-side" ref={side} tabIndex={-1}>
      <CaptionField story={story} shown={shown} onShow={props.onShow} />
      <FigureFields story={story} shown={shown} />
      <PictureWarnings warnings={props.warnings} width={props.width} />
      <PictureTools story={story} shown={shown} onFrame={props.onFrame} />
      {report && (
        <PhotoSays
          {...{ figure, side, readOnly, photo: report.photo }}
          onTake={({ field, text }) => story.changeFigure(key, { [field]: text })}
        />
      )}
      {picture !== null && isThere && (
        <>
          <PictureFile article={story.name} picture={picture} report={report} />
          <OtherUses article={story.name} picture={picture} onOpen={onOpen} />
        </>
      )}
      {report && <Metadata facts={report.facts} />}
    </div>
  );
}
