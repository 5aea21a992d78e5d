import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../app/article';
import { fileNameOf, framedSize, type PixelSize } from '../../app/pictures';
import { pictureUrl } from '../editor/picture-url';
import type { Story } from '../story/story';
import { MissingPicture } from './missing-picture';
import { lookAtPicture, usePictureLook } from './picture-looks';
import { Thumbnail } from './thumbnail';
import { useRoom } from './use-room';

interface Props {
  readonly story: Story;
  readonly figure: Figure;
  readonly figureKey: string;
  /** Looks for it again where it is not there. */
  readonly onFind: () => void;
}

/** The picture of a figure as large as there is room for it, but no larger than it is. */
export function LargePicture({ story, figure, figureKey, onFind }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const { picture } = figure;
  const look = usePictureLook(story.name, picture);
  const url = picture === null ? null : pictureUrl(story.name, picture, 1, figure);
  return (
    <div className="large-picture" ref={stage}>
      {picture === null ? (
        <Thumbnail story={story} figure={figure} figureKey={figureKey} />
      ) : url === null || look === null ? (
        <MissingPicture story={story} picture={picture} onFind={onFind} />
      ) : (
        room &&
        look !== undefined && (
          <Image
            key={picture}
            {...{ article: story.name, figure, picture }}
            own={look.size && framedSize(look.size, figure)}
            now={room.now}
            settled={room.settled}
          />
        )
      )}
    </div>
  );
}

interface ImageProps {
  readonly article: string;
  readonly figure: Figure;
  readonly picture: string;
  /** How large it is itself; null where nobody knows. */
  readonly own: PixelSize | null;
  readonly now: PixelSize;
  readonly settled: PixelSize;
}

function Image({ article, figure, picture, own, now, settled }: ImageProps) {
  const { t } = useTranslation();
  const [isFaulty, setFaulty] = useState(false);
  if (isFaulty) {
    return (
      <p className="large-picture-fault">{t('figure.not-shown', { name: fileNameOf(picture) })}</p>
    );
  }
  const shown = own && within(now, own);
  // While the window is drawn larger the picture grows with it; then it is asked for once.
  const wanted = own ? within(settled, own).width : settled.width;
  return (
    <img
      src={pictureUrl(article, picture, wanted, figure) ?? ''}
      alt={figure.alt}
      decoding="async"
      draggable={false}
      style={shown ? { inlineSize: shown.width, blockSize: shown.height } : {}}
      onError={() => {
        setFaulty(true);
        void lookAtPicture(article, picture, true);
      }}
    />
  );
}

/** The largest size of that shape in the room; none is shown larger than it is. */
function within(room: PixelSize, { width, height }: PixelSize): PixelSize {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
}
