import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../controls/icon-button';
import { chooseRecording, copyRecording, fileNameOf } from './recording-actions';
import { CopyStatus } from './copy-status';
import { useCopy, useRecordingState } from './recording-store';

interface Props {
  readonly article: string;
  /** As it stands in the quote's record; empty where there is none. */
  readonly value: string;
  readonly onChange: (recording: string) => void;
  readonly readOnly?: boolean;
}

/** The recording of a quote: chosen on this machine, copied into the story where that is wanted, or unlinked. */
export function RecordingField({ article, value, onChange, readOnly = false }: Props) {
  const { t } = useTranslation();
  const choose = async () => {
    const recording = await chooseRecording(article);
    if (recording !== null) onChange(recording);
  };
  return (
    <div className="recording-field" role="group" aria-label={t('quote.recording')}>
      {value !== '' && (
        <RecordingLine {...{ article, value, readOnly }} onRemove={() => onChange('')} />
      )}
      {!readOnly && (
        <div className="button-row">
          <button type="button" className="button is-small" onClick={() => void choose()}>
            {t(value === '' ? 'recording.choose' : 'recording.choose-again')}
          </button>
          {value !== '' && <CopyButton {...{ article, value, onChange }} />}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly article: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
}

/** The file's name and where it lies; the whole path is what it says when one comes near. */
function RecordingLine({ article, value, readOnly, onRemove }: LineProps) {
  const { t } = useTranslation();
  const state = useRecordingState(article, value);
  return (
    <div className="recording-line">
      <bdi className="recording-name" title={value}>
        {fileNameOf(value)}
      </bdi>
      {state?.state === 'playable' && (
        <span className="hint">
          {t(state.isInStory ? 'recording.in-story' : 'recording.on-machine')}
        </span>
      )}
      {!readOnly && <IconButton icon={X} name={t('recording.remove')} onPress={onRemove} />}
    </div>
  );
}

/** Only what can be read and is not in the story can be copied there. */
function CopyButton({ article, value, onChange }: Props) {
  const { t } = useTranslation();
  const state = useRecordingState(article, value);
  const progress = useCopy(article, value);
  if (progress) return <CopyStatus progress={progress} />;
  if (state?.state !== 'playable' || state.isInStory) return null;
  const copy = async () => {
    const recording = await copyRecording(article, value);
    if (recording !== null) onChange(recording);
  };
  return (
    <button type="button" className="button is-small" onClick={() => void copy()}>
      {t('recording.copy')}
    </button>
  );
}
