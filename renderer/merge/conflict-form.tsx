import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../app/article';
import { recordOf, spanTexts, type Choice, type Conflict } from '../../app/compare';
import { choicesOf } from './choices';
import { looksAlike, SideWords } from './side-words';

interface Props {
  readonly conflict: Conflict;
  /** The merged article, for the names of sources and the words of quotes. */
  readonly article: Article;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** One place that was changed twice: both sides, and what is to stand there. */
export function ConflictForm({ conflict, article, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const group = useId();
  const option = (value: Choice) => (
    <label className="merge-option">
      <input
        type="radio"
        name={group}
        value={value}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      {t(`merge.keep.${value}`)}
    </label>
  );
  return (
    <fieldset className="merge-conflict">
      <legend>
        {t(titleKey(conflict))} <bdi>{subjectOf(conflict, article)}</bdi>
      </legend>
      <div className="merge-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={choice === side || choice === 'both' ? 'is-kept' : undefined}>
            {option(side)}
            <SideWords conflict={conflict} side={side} article={article} />
          </div>
        ))}
      </div>
      {looksAlike(conflict, article) && <p className="version-note">{t('merge.only-looks')}</p>}
      {choicesOf(conflict).includes('both') && option('both')}
    </fieldset>
  );
}

function titleKey(conflict: Conflict): string {
  if (conflict.kind !== 'field') return `merge.${conflict.kind}`;
  const { key } = conflict;
  return key === 'dateline' || key === 'seo' ? `merge.${key}` : `versions.field.${key}`;
}

/** Which source, which quote, which note. */
function subjectOf(conflict: Conflict, { sources, body }: Article): string {
  if (conflict.kind === 'source') return recordOf(sources, conflict.key)?.name ?? conflict.key;
  if (conflict.kind === 'quote' || conflict.kind === 'note') {
    return spanTexts(body, conflict.kind, conflict.key).join(' … ') || conflict.key;
  }
  return '';
}
