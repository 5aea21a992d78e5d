import { useTranslation } from 'react-i18next';
import type { ArticleDiff, PartChange, RecordChange } from '../../app/compare';
import { PartWords } from './part-words';

/** What changed of headline, standfirst and all that stands above the body. */
export function FieldChanges({ parts }: { readonly parts: readonly PartChange[] }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <section className="version-section">
      <h3>{t('versions.fields')}</h3>
      {parts.map((part) => (
        <PartWords key={part.name} of="field" part={part} />
      ))}
    </section>
  );
}

/** What changed of who is quoted and on what terms, and of the notes to the desk. */
export function RecordChanges({ diff }: { readonly diff: ArticleDiff }) {
  const { t } = useTranslation();
  return (
    <>
      <Records title={t('versions.sources')} of="source" changes={diff.sources} />
      <Records title={t('versions.quotes')} of="quote" changes={diff.quotes} />
      <Records title={t('versions.notes')} of="note" changes={diff.notes} />
    </>
  );
}

interface RecordsProps {
  readonly title: string;
  readonly of: 'source' | 'quote' | 'note';
  readonly changes: readonly RecordChange<string>[];
}

function Records({ title, of, changes }: RecordsProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <section className="version-section">
      <h3>{title}</h3>
      {changes.map(({ id, title: name, kind, parts }) => (
        <div key={id} className="version-record">
          <p className="version-record-title">
            <bdi>{name || id}</bdi> <span>{t(`versions.record.${kind}`)}</span>
          </p>
          {parts.map((part) => (
            <PartWords key={part.name} of={of} part={part} />
          ))}
        </div>
      ))}
    </section>
  );
}
