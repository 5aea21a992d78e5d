import { useEffect, type RefObject } from 'react';
import type { Playback } from './use-playback';

interface Props {
  readonly address: string;
  readonly isFilm: boolean;
  readonly playback: Playback;
  /** What it holds can't be played, or not any more. */
  readonly onBroken: () => void;
}

/** The browser's own player without its looks; a film shows a small picture. */
export function RecordingMedia({ address, isFilm, playback, onBroken }: Props) {
  const { media, follow, hasPicture, toggle } = playback;
  useEffect(() => {
    const element = media.current;
    // Gone from the page it would keep its file open until its memory is wanted.
    return () => {
      element?.removeAttribute('src');
      element?.load();
    };
  }, [media]);
  const props = {
    src: address,
    preload: 'metadata',
    onLoadedMetadata: follow,
    onDurationChange: follow,
    onTimeUpdate: follow,
    onSeeking: follow,
    onPlay: follow,
    onPause: follow,
    onEnded: follow,
    onError: onBroken,
  };
  if (!isFilm) return <audio ref={media as RefObject<HTMLAudioElement | null>} {...props} />;
  return (
    <video
      ref={media as RefObject<HTMLVideoElement | null>}
      className={hasPicture ? 'recording-film' : 'recording-film is-empty'}
      disablePictureInPicture
      disableRemotePlayback
      onClick={toggle}
      {...props}
    />
  );
}
