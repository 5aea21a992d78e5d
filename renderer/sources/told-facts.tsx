import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSource, ToldQuote } from '../../app/ipc/sources';
import { roleLine } from './role-line';
import { shownName } from './shown-name';

interface Props {
  readonly quote: ToldQuote;
  /** Whose page it stands on. */
  readonly known: KnownSource;
}

/** When and how it was said, in which role, on what terms, and whether it is checked. */
export function ToldFacts({ quote, known }: Props) {
  const { t, i18n } = useTranslation();
  const { date, how, role, kind, terms, status, source, via } = quote;
  const isTheirs = source === known.name;
  const facts = [
    isTheirs
      ? ''
      : t('sources.said-by', {
          name: source === null ? t('quotes.no-source') : shownName(source, t),
        }),
    roleLine({ role, organisation: '' }),
    via === null || via === known.name ? '' : t('quote.via.name', { name: shownName(via, t) }),
    how === '' ? '' : t(`quote.how.${how}`),
    date === '' ? '' : dayName(date, i18n.language),
    t(`quote.kind.${kind}`),
  ].filter((fact, place, all) => fact !== '' && all.indexOf(fact) === place);
  return (
    <>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <bdi>{fact}</bdi>
          {' · '}
        </Fragment>
      ))}
      <span className={terms === 'on-record' ? '' : 'told-terms'}>{t(`quote.terms.${terms}`)}</span>
      {' · '}
      <span className={`told-status is-${status}`}>{t(`quote.${status}`)}</span>
    </>
  );
}

/** A day as it is read; as it stands where it is none. */
function dayName(date: string, language: string): string {
  const time = Date.parse(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time)) return date.slice(0, 40);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}
