import { useState } from 'react';
import { pictureUrl } from '../editor/picture-url';

interface Props {
  readonly article: string;
  readonly picture: string;
}

/** What fills the square of a wide picture is wider than the square. */
const SHARP = 72;

/** The first picture of a story, small: an aid to the eye that says nothing the headline does not. */
export function ArticlePicture({ article, picture }: Props) {
  const [isMissing, setMissing] = useState(false);
  const url = pictureUrl(article, picture, SHARP);
  // Its place stays: the list has measured the row with it.
  if (url === null || isMissing) return <span className="article-picture" />;
  return (
    <img
      className="article-picture"
      src={url}
      alt=""
      width={36}
      height={36}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setMissing(true)}
    />
  );
}
