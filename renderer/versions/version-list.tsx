import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components/ListBox';
import type { Version } from '../../app/ipc/records';
import { NOW } from './compared-pair';
import { dayName, groupByDay, timeName } from './group-by-day';

interface Props {
  readonly versions: readonly Version[];
  /** The words of the story as it is. */
  readonly words: number;
  readonly chosen: string;
  readonly onChoose: (version: string) => void;
}

/** The story as it is and its versions, newest first, by day; arrow keys go through them. */
export function VersionList({ versions, words, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const [now] = useState(() => Date.now());
  return (
    <ListBox
      className="version-list"
      aria-label={t('versions.title')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (typeof key === 'string') onChoose(key);
      }}
    >
      <ListBoxItem id={NOW} className="version-item" textValue={t('versions.now')}>
        <Text slot="label" className="version-time">
          {t('versions.now')}
        </Text>
        <Text slot="description" className="version-about">
          {t('status.words', { count: words })}
        </Text>
      </ListBoxItem>
      {groupByDay(versions).map(({ start, versions: ofDay }) => (
        <ListBoxSection key={start} id={`day:${start}`}>
          <Header className="version-day">{dayName(start, now, i18n.language)}</Header>
          {ofDay.map((version) => (
            <VersionItem key={version.id} id={version.id} version={version} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function VersionItem({ id, version }: { readonly id: string; readonly version: Version }) {
  const { t, i18n } = useTranslation();
  const { time, reason, words, added, removed } = version;
  const name = timeName(time, i18n.language);
  return (
    <ListBoxItem id={id} className="version-item" textValue={name}>
      <Text slot="label" className="version-time">
        {name} <span className="version-reason">{t(`versions.reason.${reason}`)}</span>
      </Text>
      <Text slot="description" className="version-about">
        {t('status.words', { count: words })} <WordBalance added={added} removed={removed} />
      </Text>
    </ListBoxItem>
  );
}

/** How many words came and went. */
export function WordBalance({
  added,
  removed,
}: {
  readonly added: number;
  readonly removed: number;
}) {
  const { t } = useTranslation();
  if (added === 0 && removed === 0) return null;
  return (
    <span className="word-balance">
      <span className="is-added">{t('versions.added', { count: added })}</span>{' '}
      <span className="is-removed">{t('versions.removed', { count: removed })}</span>
    </span>
  );
}
