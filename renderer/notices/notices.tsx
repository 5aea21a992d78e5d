import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import X from 'lucide-react/icons/x';
import { useApp } from '../state/app-store';
import type { Notice } from './notice';
import { NoticeProgress } from './notice-progress';
import { dismissAbout } from './notify';

/** Good news has been read by then; bad news stays until it is put away. */
const GONE_AFTER_MS = 8000;

/** What the user should know, at the foot of the window. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  // Both places are there before there is anything to say: a screen reader speaks what comes into them.
  return (
    <div className="notices">
      <div role="alert">{notices.filter(({ failed }) => failed).map(show)}</div>
      <div role="status">{notices.filter(isNews).map(show)}</div>
      <div>{notices.filter(({ progress }) => progress).map(show)}</div>
    </div>
  );
}

function isNews({ failed, progress }: Notice): boolean {
  return !failed && !progress;
}

function show(notice: Notice) {
  return <NoticeBox key={notice.about} notice={notice} />;
}

function NoticeBox({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const { about, failed, text, actions, stays, progress } = notice;
  useEffect(() => {
    if (stays || failed || progress) return;
    const timer = setTimeout(() => dismissAbout(about), GONE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [notice, about, failed, stays, progress]);
  const words = text.map(({ key, values }) => t(key, { ...values })).join(' ');
  return (
    <div className={failed ? 'notice is-failed' : 'notice'}>
      <p className="notice-text">{words}</p>
      {progress && <NoticeProgress words={words} {...progress} />}
      <div className="notice-actions">
        {actions.map(({ key, run }) => (
          <button key={key} type="button" className="button is-small" onClick={run}>
            {t(key)}
          </button>
        ))}
      </div>
      {!progress && (
        <button
          type="button"
          className="icon-button is-small"
          aria-label={t('action.dismiss')}
          onClick={() => dismissAbout(about)}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
