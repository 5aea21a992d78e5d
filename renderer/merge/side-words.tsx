import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import {
  diffBodies,
  diffParts,
  fieldParts,
  noteParts,
  quoteParts,
  sourceParts,
  type BlocksConflict,
  type Conflict,
  type Part,
  type PartChange,
} from '../../app/compare';
import { EMPTY_FIELDS, type Article, type Fields } from '../../app/article';
import { namedPieces } from '../versions/part-words';
import { StoryLanguage } from '../versions/words';

interface Props {
  readonly conflict: Conflict;
  readonly side: 'mine' | 'theirs';
  /** The merged article, for the names of sources. */
  readonly article: Article;
}

/** What one side of a conflict says, the words marked that the other side does not have. */
export function SideWords({ conflict, side, article }: Props) {
  const { t } = useTranslation();
  const language = useContext(StoryLanguage);
  const texts = sideTexts(conflict, article).flatMap(({ of, part }) => {
    const pieces = of ? namedPieces(of, part, t) : part.pieces;
    const own = pieces.filter(({ kind }) => kind !== (side === 'mine' ? 'added' : 'removed'));
    return own.length > 0 ? [{ label: of && t(`versions.${of}.${part.name}`), own }] : [];
  });
  if (texts.length === 0) return <p className="merge-nothing">{t('merge.nothing')}</p>;
  return texts.map(({ label, own }, index) => (
    <p key={index} dir="auto" lang={language || undefined} className="merge-words">
      {/* Isolated, so that it has no say in the direction of the words. */}
      {label && <bdi className="version-part-name">{label}</bdi>}
      {own.map(({ kind, text }, place) =>
        kind === 'same' ? text : <mark key={place}>{text}</mark>,
      )}
    </p>
  ));
}

/** Whether both sides have the same words, and differ only in how they look. */
export function looksAlike(conflict: Conflict, article: Article): boolean {
  return sideTexts(conflict, article).every(({ part }) => part.before === part.after);
}

/** A text of both sides: mine as if it were before, theirs as if it were after. */
interface SideText {
  /** What it is a part of, where it has a name; null for the words of the story and of a field. */
  readonly of: 'field' | 'figure' | 'source' | 'quote' | 'note' | null;
  readonly part: PartChange;
}

function sideTexts(conflict: Conflict, { sources }: Article): readonly SideText[] {
  const { mine, theirs } = conflict;
  switch (conflict.kind) {
    case 'blocks':
      return blockTexts(conflict);
    case 'field': {
      const partsOf = (value: unknown) =>
        fieldParts({ ...EMPTY_FIELDS, [conflict.key]: value } as Fields, [conflict.key]);
      const changes = diffParts<string>(partsOf(mine), partsOf(theirs));
      // One part alone has the field's own name, which stands above.
      const isOne = conflict.key !== 'dateline' && conflict.key !== 'seo';
      return changes.map((part) => ({
        of: isOne && part.name !== 'status' ? null : 'field',
        part,
      }));
    }
    case 'source':
      return named('source', sourceParts(conflict.mine), sourceParts(conflict.theirs));
    case 'quote':
      return named(
        'quote',
        quoteParts(conflict.mine, sources),
        quoteParts(conflict.theirs, sources),
      );
    case 'note':
      return named('note', noteParts(conflict.mine), noteParts(conflict.theirs));
  }
}

function blockTexts({ mine, theirs }: BlocksConflict): readonly SideText[] {
  return diffBodies(mine, theirs).flatMap(({ parts }) =>
    parts.map((part): SideText => {
      const isOfPictures = part.name !== 'text' && part.name !== 'code';
      return { of: isOfPictures ? 'figure' : null, part };
    }),
  );
}

function named(
  of: 'source' | 'quote' | 'note',
  mine: readonly Part[],
  theirs: readonly Part[],
): readonly SideText[] {
  return diffParts(mine, theirs).map((part) => ({ of, part }));
}
