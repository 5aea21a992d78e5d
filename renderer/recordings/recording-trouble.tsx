import { useTranslation } from 'react-i18next';
import type { NotPlayable } from '../../app/ipc/recordings';
import { chooseRecording } from './recording-actions';

interface Props {
  readonly article: string;
  readonly why: NotPlayable | 'none';
  readonly onRecording: ((recording: string) => void) | null;
}

/** Why there is nothing to play, and what can be done about it. */
export function RecordingTrouble({ article, why, onRecording }: Props) {
  const { t } = useTranslation();
  const choose = async () => {
    const recording = await chooseRecording(article);
    if (recording !== null) onRecording?.(recording);
  };
  return (
    <div className="recording-trouble" role="status">
      <p>{t(`recording.${why}`)}</p>
      {onRecording && (
        <button type="button" className="button is-small" onClick={() => void choose()}>
          {t(
            why === 'missing' || why === 'unsupported'
              ? 'recording.choose-again'
              : 'recording.choose',
          )}
        </button>
      )}
    </div>
  );
}
