import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { ProgressTrack } from '../controls/progress-track';

interface Props {
  /** What goes on. */
  readonly words: string;
  readonly done: number;
  readonly total: number;
}

/** How far something is that a notice tells of. */
export function NoticeProgress({ words, done, total }: Props) {
  const { t } = useTranslation();
  const valueLabel = t('notice.progress', { done, total });
  return (
    <ProgressBar
      className="notice-progress"
      aria-label={words}
      value={done}
      maxValue={total}
      valueLabel={valueLabel}
    >
      <ProgressTrack part={done / total} />
      <span className="hint">{valueLabel}</span>
    </ProgressBar>
  );
}
