import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTimecode } from '../../app/quotes/timecode';
import { findShortcut, readShortcut } from '../commands/shortcut';
import { RecordingMedia } from './recording-media';
import { tellBroken, useRecordingState } from './recording-store';
import { RecordingTrouble } from './recording-trouble';
import { TransportRow } from './transport-row';
import { usePlayback, type Playback } from './use-playback';

interface Props {
  readonly article: string;
  /** As it stands in the quote's record, and not empty. */
  readonly recording: string;
  readonly timecode: string;
  /** Gets the time that the user takes; null where the story can only be read. */
  readonly onTimecode: ((timecode: string) => void) | null;
  /** Gets another recording where this one can't be played; null where that is offered elsewhere. */
  readonly onRecording?: ((recording: string) => void) | null;
  /** It was asked for: it has the keyboard and plays. */
  readonly playsAtOnce?: boolean;
}

/** Plays the recording of a quote, beginning at its timecode. Space or K plays and pauses, the arrows go five seconds. */
export function RecordingPlayer(props: Props) {
  const {
    article,
    recording,
    timecode,
    onTimecode,
    onRecording = null,
    playsAtOnce = false,
  } = props;
  const { t } = useTranslation();
  const state = useRecordingState(article, recording);
  const address = state?.state === 'playable' ? state.address : null;
  const start = parseTimecode(timecode);
  const playback = usePlayback(address, start ?? 0, playsAtOnce);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (playsAtOnce) frame.current?.focus();
  }, [playsAtOnce]);
  return (
    <div
      ref={frame}
      className="recording-player"
      role="group"
      aria-label={t('recording.player')}
      tabIndex={-1}
      onKeyDown={(event) => onKeyDown(event, playback)}
    >
      {state?.state === 'playable' && (
        <>
          <RecordingMedia
            key={state.address}
            address={state.address}
            isFilm={state.isFilm}
            playback={playback}
            onBroken={() => void tellBroken(article, recording)}
          />
          <TransportRow playback={playback} start={start} onTimecode={onTimecode} />
          <TimecodeNote timecode={timecode} start={start} playback={playback} />
        </>
      )}
      {state && state.state !== 'playable' && (
        <RecordingTrouble article={article} why={state.state} onRecording={onRecording} />
      )}
    </div>
  );
}

interface NoteProps {
  readonly timecode: string;
  readonly start: number | null;
  readonly playback: Playback;
}

/** Why the player does not stand where the timecode says. */
function TimecodeNote({ timecode, start, playback: { length } }: NoteProps) {
  const { t } = useTranslation();
  const isUnclear = start === null && timecode.trim() !== '';
  const isBehind = start !== null && length !== null && start > length;
  if (!isUnclear && !isBehind) return null;
  return (
    <p className="hint" role="status">
      {isUnclear ? t('recording.timecode-unclear', { timecode }) : t('recording.timecode-behind')}
    </p>
  );
}

const STEP = 5;

const KEYS = (['K', ' ', 'ArrowLeft', 'ArrowRight'] as const).map(
  (key) => [key, readShortcut(key)] as const,
);

function onKeyDown(event: KeyboardEvent, { toggle, moveBy }: Playback): void {
  const { nativeEvent, target } = event;
  const key = nativeEvent.isComposing ? null : findShortcut(nativeEvent, KEYS);
  if (key === null || isOwnKey(target, key)) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'ArrowLeft') moveBy(-STEP);
  else if (key === 'ArrowRight') moveBy(STEP);
  else toggle();
}

/** A button that has the keyboard is pressed by Space, and a choice is made by all of these keys. */
function isOwnKey(target: EventTarget, key: string): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return key === ' ' && target instanceof HTMLButtonElement;
}
