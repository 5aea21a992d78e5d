import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../app/article';
import { shortTime } from '../library/short-time';

/** By whom a note was written, and when. */
export function Written({ note: { by, at } }: { readonly note: Note }) {
  const { i18n } = useTranslation();
  const [now] = useState(() => Date.now());
  const time = Date.parse(at);
  return (
    <span className="note-written">
      {by !== '' && <bdi>{by}</bdi>}
      {!Number.isNaN(time) && (
        <time dateTime={at} title={fullTime(time, i18n.language)}>
          {shortTime(time, now, i18n.language)}
        </time>
      )}
    </span>
  );
}

function fullTime(time: number, language: string): string {
  return new Date(time).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
}
