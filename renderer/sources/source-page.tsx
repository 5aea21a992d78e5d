import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleHeld } from '../../app/ipc/sources';
import type { NamedAs } from '../../app/sources/named-as';
import { Failed } from '../versions/loaded';
import { CorrectName } from './correct-name';
import { JoinSources } from './join-sources';
import type { Corrected } from './person-form';
import { roleLine } from './role-line';
import { shownName } from './shown-name';
import { ToldList } from './told-list';
import { useTold } from './use-told';

interface Props {
  readonly who: NamedAs;
  readonly onCorrected: Corrected;
}

/** One person or organisation: what they were, all that they told, and what is to be put right of them. */
export function SourcePage({ who, onCorrected }: Props) {
  const { t } = useTranslation();
  const { told, loadMore } = useTold(who);
  const [asking, ask] = useState<'correct' | 'join' | null>(null);
  if (!told) return <p className="sources-page version-wait">{t('sources.reading')}</p>;
  if (!told.ok) {
    return (
      <div className="sources-page">
        <Failed what={t('sources.not-read')} failure={told.failure} />
      </div>
    );
  }
  const { known, roles, quotes, total } = told.value;
  if (!known) return <p className="sources-none">{t('sources.gone')}</p>;
  const name = shownName(known.name, t);
  const leave = () => ask(null);
  return (
    <div className="sources-page">
      <header className="sources-person">
        <h3 className="sources-person-name" dir="auto">
          {name}
        </h3>
        <p className="sources-facts">
          {[
            t(`versions.source-kind.${known.kind}`),
            ...(known.protected === '' ? [] : [t('sources.protected')]),
            t('sources.quotes', { count: known.quotes }),
            t('sources.stories', { count: known.articles }),
          ].join(' · ')}
        </p>
        <Roles roles={roles} />
        <div className="button-row">
          <button
            type="button"
            className="button is-small"
            aria-expanded={asking === 'correct'}
            onClick={() => ask(asking === 'correct' ? null : 'correct')}
          >
            {t('sources.correct')}
          </button>
          <button
            type="button"
            className="button is-small"
            aria-expanded={asking === 'join'}
            onClick={() => ask(asking === 'join' ? null : 'join')}
          >
            {t('sources.join')}
          </button>
        </div>
      </header>
      {asking === 'correct' && (
        <CorrectName known={known} onLeave={leave} onCorrected={onCorrected} />
      )}
      {asking === 'join' && <JoinSources known={known} onLeave={leave} onCorrected={onCorrected} />}
      <ToldList known={known} quotes={quotes} total={total} onLoadMore={loadMore} />
    </div>
  );
}

/** What they were over time; only what it is, where it is always the same. */
function Roles({ roles }: { readonly roles: readonly RoleHeld[] }) {
  const { i18n } = useTranslation();
  if (roles.length === 0) return null;
  return (
    <ul className="sources-roles">
      {roles.map((held) => (
        <li key={`${held.role}\n${held.organisation}`}>
          <bdi>{roleLine(held)}</bdi>
          {roles.length > 1 && (
            <span className="sources-years">{yearsOf(held, i18n.language)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function yearsOf({ from, to }: RoleHeld, language: string): string {
  const months = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric' });
  return months.formatRange(from, to);
}
