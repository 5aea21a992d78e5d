import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../app/article';
import { restoreArticle, restoreBlocks } from '../../app/compare';
import type { Version } from '../../app/ipc/records';
import type { Failure } from '../../app/result';
import { QuietSelect } from '../controls/quiet-select';
import { notify } from '../notices/notify';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { comparedPair, NOW, type Against } from './compared-pair';
import { Comparison } from './comparison';
import { momentName } from './group-by-day';
import { Failed, Loaded } from './loaded';
import { restore } from './restore';
import { useVersion, type ReadVersion } from './use-versions';

interface Props {
  readonly story: Story;
  readonly versions: readonly Version[];
  /** A version's id, or {@link NOW}. */
  readonly chosen: string;
  readonly read: ReadVersion;
  /** The story was changed by a restore: there is one version more. */
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

/** How a restore went. */
interface Outcome {
  /** The version that it was of: with another one chosen it is no news any more. */
  readonly of: string;
  readonly failure: Failure | null;
}

/** One version beside another one, and the ways to get it back. */
export function ComparedVersions({ story, versions, chosen, read, onRestored, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const [against, setAgainst] = useState<Against>(NOW);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const pair = comparedPair(versions, chosen, against);
  const before = useVersion(read, pair.before);
  const after = useVersion(read, pair.after);
  const present = useVersion(read, NOW);
  const old = pair.before === chosen ? before : after;
  const canRestore = chosen !== NOW && !readOnly && old?.ok;

  const run = async (wanted: (now: Article) => Article): Promise<boolean> => {
    const restored = await restore(story, wanted);
    setOutcome({ of: chosen, failure: restored.ok ? null : restored.failure });
    if (restored.ok) onRestored();
    return restored.ok;
  };
  const restoreWhole = async (version: Article) => {
    if (!(await run((now) => restoreArticle(now, version)))) return;
    const time = momentName(versions.find(({ id }) => id === chosen)!.time, i18n.language);
    notify({ about: 'restore', text: { key: 'versions.restored', values: { time } } });
    onClose();
  };

  return (
    <section className="version-main" aria-label={t('versions.compared')}>
      <div className="version-tools">
        <label className="version-against">
          {t('versions.against')}
          <QuietSelect
            label={t('versions.against')}
            value={against === chosen ? 'previous' : against}
            choices={choices(versions, chosen, i18n.language, t)}
            onChange={setAgainst}
          />
        </label>
        <label className="version-check">
          <input
            type="checkbox"
            checked={onlyChanges}
            onChange={({ target }) => setOnlyChanges(target.checked)}
          />
          {t('versions.only-changes')}
        </label>
        {canRestore && (
          <button
            type="button"
            className="button is-strong"
            onClick={() => void restoreWhole(old.value)}
          >
            {t('versions.restore')}
          </button>
        )}
      </div>
      <div role="status" className="version-outcome">
        {outcome?.of === chosen && <Said failure={outcome.failure} />}
      </div>
      <div className="version-text" tabIndex={0} role="group" aria-label={t('versions.compared')}>
        <Loaded results={[before, after]}>
          {([young, late]) => (
            <Comparison
              before={young!}
              after={late!}
              onlyChanges={onlyChanges}
              restoring={
                canRestore && present?.ok
                  ? {
                      side: pair.before === chosen ? 'before' : 'after',
                      present: present.value,
                      onRestore: (place) =>
                        void run((now) => restoreBlocks(now, old.value, new Set([place]))),
                    }
                  : null
              }
            />
          )}
        </Loaded>
      </div>
    </section>
  );
}

function Said({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  if (failure) return <Failed what={t('versions.not-restored')} failure={failure} />;
  return <p>{t('versions.restored-block')}</p>;
}

function choices(
  versions: readonly Version[],
  chosen: string,
  language: string,
  t: (key: string) => string,
): readonly { readonly value: string; readonly name: string }[] {
  const others = versions.filter(({ id }) => id !== chosen);
  return [
    ...(chosen === NOW ? [] : [{ value: NOW, name: t('versions.against.now') }]),
    { value: 'previous', name: t('versions.against.previous') },
    ...others.map(({ id, time }) => ({ value: id, name: momentName(time, language) })),
  ];
}
