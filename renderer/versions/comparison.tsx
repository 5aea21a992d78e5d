import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../app/article';
import { diffArticles, restorableBlocks, type BlockChange } from '../../app/compare';
import { BlockChanges } from './block-changes';
import { FieldChanges, RecordChanges } from './record-changes';
import { WordBalance } from './version-list';
import { StoryLanguage } from './words';

interface Props {
  readonly before: Article;
  readonly after: Article;
  readonly onlyChanges: boolean;
  /** Which of the two may give blocks back, to the story as it is; null for none. */
  readonly restoring: {
    readonly side: 'before' | 'after';
    readonly present: Article;
    /** Takes the place of the block in its body. */
    readonly onRestore: (place: number) => void;
  } | null;
}

/** Two states of a story as one, word by word. */
export function Comparison({ before, after, onlyChanges, restoring }: Props) {
  const { t } = useTranslation();
  const diff = useMemo(() => diffArticles(before, after), [before, after]);
  const side = restoring?.side;
  const present = restoring?.present;
  const restorable = useMemo(() => {
    if (!side || !present) return new Set<number>();
    return restorableBlocks(present, side === 'before' ? before : after);
  }, [side, present, before, after]);
  const restoreOf = (change: BlockChange) => {
    const placed = restoring && change[restoring.side];
    if (!placed || !restorable.has(placed.index)) return null;
    return () => restoring.onRestore(placed.index);
  };
  const isSame =
    diff.blocks.every(({ kind }) => kind === 'same') &&
    diff.fields.length + diff.sources.length + diff.quotes.length + diff.notes.length === 0;

  return (
    <StoryLanguage value={after.fields.language}>
      <p className="comparison-sum">
        {isSame ? t('versions.same') : <WordBalance added={diff.added} removed={diff.removed} />}
      </p>
      <FieldChanges parts={diff.fields} />
      <BlockChanges changes={diff.blocks} onlyChanges={onlyChanges} restoreOf={restoreOf} />
      <RecordChanges diff={diff} />
    </StoryLanguage>
  );
}
