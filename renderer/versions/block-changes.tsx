import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockChange } from '../../app/compare';
import { PartWords } from './part-words';
import { Words } from './words';

interface Props {
  readonly changes: readonly BlockChange[];
  readonly onlyChanges: boolean;
  /** Puts the block of the chosen version into the story; null where that makes no difference or is not possible. */
  readonly restoreOf: (change: BlockChange) => (() => void) | null;
}

/** Both bodies as one. What did not change is folded into a line where only changes are wanted. */
export function BlockChanges({ changes, onlyChanges, restoreOf }: Props) {
  const runs = useMemo(() => runsOf(changes), [changes]);
  return runs.map((run, index) =>
    onlyChanges && run[0]!.kind === 'same' ? (
      <Fold key={index} changes={run} />
    ) : (
      run.map((change, place) => (
        <Block key={`${index}:${place}`} change={change} onRestore={restoreOf(change)} />
      ))
    ),
  );
}

/** Neighbours that did not change together, and those that did. */
function runsOf(changes: readonly BlockChange[]): readonly (readonly BlockChange[])[] {
  const runs: BlockChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && (last[0]!.kind === 'same') === (change.kind === 'same')) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

function Fold({ changes }: { readonly changes: readonly BlockChange[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="version-fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('versions.unchanged', { count: changes.length })}
      </button>
      {isOpen &&
        changes.map((change, index) => <Block key={index} change={change} onRestore={null} />)}
    </>
  );
}

interface BlockProps {
  readonly change: BlockChange;
  readonly onRestore: (() => void) | null;
}

function Block({ change, onRestore }: BlockProps) {
  const { t } = useTranslation();
  const type = (change.after ?? change.before)!.block.type;
  const isOnlyLooks =
    change.kind === 'changed' && change.parts.every(({ before, after }) => before === after);
  return (
    <div className={`version-block is-${change.kind} is-${type}`}>
      <BlockWords change={change} />
      {isOnlyLooks && <p className="version-note">{t('versions.only-looks')}</p>}
      {onRestore && (
        <button type="button" className="button is-small" onClick={onRestore}>
          {t('versions.restore-block')}
        </button>
      )}
    </div>
  );
}

/** The words of a block; of pictures all that is said of them. */
export function BlockWords({ change: { parts } }: { readonly change: BlockChange }) {
  return parts.map((part) =>
    part.name !== 'text' && part.name !== 'code' ? (
      <PartWords key={part.name} of="figure" part={part} />
    ) : (
      <p key={part.name} dir="auto" className="version-words">
        <Words pieces={part.pieces} />
      </p>
    ),
  );
}
