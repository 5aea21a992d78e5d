import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_PAGE_FILES, type OwnPageFile } from '../../app/ipc/filing';
import type { Failure } from '../../app/result';
import { bridge } from '../bridge';
import { failureReason } from '../notices/failure-text';
import { useApp } from '../state/app-store';
import { followSettings } from '../state/view-settings';

/** What web pages are made with of the user's own, from now on and by every export; each until it is cleared. */
export function OwnPageFiles() {
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <div className="own-page">
      {OWN_PAGE_FILES.map((file) => (
        <OwnFile key={file} file={file} onFailure={setFailure} />
      ))}
      <FailureWords failure={failure} />
    </div>
  );
}

interface Props {
  readonly file: OwnPageFile;
  /** Told why a file can't be taken, or null once there is nothing to say any more. */
  readonly onFailure: (failure: Failure | null) => void;
}

function OwnFile({ file, onFailure }: Props) {
  const { t } = useTranslation();
  const label = useId();
  const path = useApp((state) => state.settings.ownPage[file]);
  const choose = async () => {
    const chosen = await bridge.call('own-page.choose', { file });
    if (chosen.ok) await followSettings(chosen.value);
    const isWrong = !chosen.ok && chosen.failure.code !== 'cancelled';
    onFailure(isWrong ? chosen.failure : null);
  };
  const clear = async () => {
    await followSettings(await bridge.call('own-page.clear', { file }));
    onFailure(null);
  };
  return (
    <div className="preference" role="group" aria-labelledby={label}>
      <span className="field-label" id={label}>
        {t(`export.own.${file}`)}
      </span>
      <div className="preference-line own-page-file">
        {path === null ? (
          <span className="hint">{t('export.own.none')}</span>
        ) : (
          <bdi title={path}>{nameOf(path)}</bdi>
        )}
        <button type="button" className="button is-small" onClick={() => void choose()}>
          {t('export.own.choose')}
        </button>
        {path !== null && (
          <button type="button" className="button is-small" onClick={() => void clear()}>
            {t('export.own.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Here, since a notice would lie under the dialog. */
function FailureWords({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  if (failure === null) return null;
  const { key, values } = failureReason(failure);
  return (
    <p className="report-failure" role="alert">
      {t(key, { ...values })}
    </p>
  );
}

/** The file's name; a path of Windows has the other slash. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}
