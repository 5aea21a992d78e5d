import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Back from 'lucide-react/icons/rotate-ccw';
import { useTranslation } from 'react-i18next';
import { formatTimecode } from '../../app/quotes/timecode';
import { IconButton } from '../controls/icon-button';
import { QuietSelect } from '../controls/quiet-select';
import { recordingStore } from './recording-store';
import type { Playback } from './use-playback';

const SPEEDS = [0.75, 1, 1.5];

interface Props {
  readonly playback: Playback;
  /** Where the quote begins, or null where that is not said. */
  readonly start: number | null;
  readonly onTimecode: ((timecode: string) => void) | null;
}

/** The buttons of a player. Time runs from left to right in every language, as on the devices. */
export function TransportRow({ playback, start, onTimecode }: Props) {
  const { t } = useTranslation();
  const { isPlaying, media, toggle, moveBy, playFrom } = playback;
  const takeTime = () => {
    if (media.current) onTimecode?.(formatTimecode(media.current.currentTime));
  };
  return (
    <>
      <div className="transport" dir="ltr">
        <IconButton
          icon={isPlaying ? Pause : Play}
          name={t(isPlaying ? 'recording.pause' : 'recording.play')}
          onPress={toggle}
        />
        <IconButton icon={Back} name={t('recording.back')} onPress={() => moveBy(-5)} />
        <Position playback={playback} />
        <Speed speed={playback.speed} />
      </div>
      <div className="button-row">
        <button
          type="button"
          className="button is-small"
          disabled={start === null}
          onClick={() => playFrom(start ?? 0)}
        >
          {t('recording.from-timecode')}
        </button>
        {onTimecode && (
          <button type="button" className="button is-small" onClick={takeTime}>
            {t('recording.take-time')}
          </button>
        )}
      </div>
    </>
  );
}

function Position({ playback: { position, length, moveTo } }: { readonly playback: Playback }) {
  const { t } = useTranslation();
  const time = formatTimecode(Math.floor(position));
  const total = length === null ? '' : formatTimecode(Math.floor(length));
  return (
    <>
      <input
        type="range"
        className="transport-position"
        aria-label={t('recording.position')}
        aria-valuetext={total === '' ? time : t('recording.position.of', { time, total })}
        min={0}
        max={length ?? 0}
        step={0.1}
        value={position}
        disabled={length === null}
        onChange={({ target }) => moveTo(Number(target.value))}
      />
      <span className="transport-time" aria-hidden="true">
        {total === '' ? time : `${time} / ${total}`}
      </span>
    </>
  );
}

function Speed({ speed }: { readonly speed: number }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <QuietSelect
      label={t('recording.speed')}
      value={String(speed)}
      choices={SPEEDS.map((choice) => ({
        value: String(choice),
        name: `${number.format(choice)}×`,
      }))}
      onChange={(value) => recordingStore.setState({ speed: Number(value) })}
    />
  );
}
