import { useEffect, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import { recordingStore } from './recording-store';

/** Where a player stands, and what can be done with it. Times are in seconds. */
export interface Playback {
  readonly media: RefObject<HTMLMediaElement | null>;
  readonly isPlaying: boolean;
  readonly position: number;
  /** Null while it is not known: some programs write none. */
  readonly length: number | null;
  readonly speed: number;
  /** A film that holds sound alone has nothing to look at. */
  readonly hasPicture: boolean;
  /** Takes note of how the element stands. */
  readonly follow: () => void;
  readonly toggle: () => void;
  readonly playFrom: (position: number) => void;
  readonly moveTo: (position: number) => void;
  readonly moveBy: (seconds: number) => void;
}

const AT_REST = { isPlaying: false, position: 0, length: null, hasPicture: false };

/** Follows a sound or film. While it rests it stands at `start`; one that was asked for begins there at once. */
export function usePlayback(address: string | null, start: number, playsAtOnce: boolean): Playback {
  const media = useRef<HTMLMediaElement>(null);
  const [shown, setShown] = useState<Omit<typeof AT_REST, 'length'> & Pick<Playback, 'length'>>(
    AT_REST,
  );
  const speed = useStore(recordingStore, (state) => state.speed);

  useEffect(() => {
    const element = media.current;
    if (!element) return;
    // What is loaded next is to be as fast.
    element.defaultPlaybackRate = speed;
    element.playbackRate = speed;
  }, [address, speed]);

  useEffect(() => {
    // Before anything is known of it, this is where it will begin.
    if (media.current?.paused) media.current.currentTime = start;
  }, [address, start]);

  useEffect(() => {
    if (playsAtOnce && media.current) play(media.current);
  }, [address, playsAtOnce]);

  const follow = () => {
    if (media.current) setShown(lookAt(media.current));
  };
  const moveTo = (position: number) => {
    if (media.current) media.current.currentTime = Math.max(0, position);
    // At once: a slider that is put back for a moment would say so, and that would be taken for another move.
    follow();
  };
  return {
    ...shown,
    media,
    speed,
    follow,
    toggle: () => {
      if (media.current?.paused) play(media.current);
      else media.current?.pause();
    },
    playFrom: (position) => {
      moveTo(position);
      if (media.current) play(media.current);
    },
    moveTo,
    moveBy: (seconds) => moveTo((media.current?.currentTime ?? 0) + seconds),
  };
}

/** What can't be played says so by an event of its own. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => undefined);
}

function lookAt(element: HTMLMediaElement) {
  const { paused, currentTime, duration } = element;
  return {
    isPlaying: !paused,
    position: currentTime,
    length: Number.isFinite(duration) ? duration : null,
    hasPicture: element instanceof HTMLVideoElement && element.videoWidth > 0,
  };
}
