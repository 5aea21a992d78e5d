import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Source, SourceId } from '../../app/article';
import type { KnownSource } from '../../app/ipc/sources';
import { newSource } from '../sources/new-source';
import type { NewSource } from '../story/story';
import { SourceBox } from './source-box';

interface Props {
  readonly label: string;
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** The name that stands in the record. */
  readonly value: string;
  readonly readOnly: boolean;
  /** Gets who it is when that is settled: Enter, a choice, or the field is left. */
  readonly onCommit: (who: NewSource) => void;
}

/** Who it is by name. A name is settled as a whole: half of one would be a source of its own. */
export function AttributionField({ label, sources, value, readOnly, onCommit }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [known, setKnown] = useState<KnownSource | null>(null);
  const settle = () => {
    if (draft !== null && (known || draft.trim() !== value)) onCommit(newSource(draft, known));
    setDraft(null);
    setKnown(null);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) settle();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    const isChoosing =
      target instanceof HTMLElement && target.getAttribute('aria-activedescendant');
    if (key === 'Enter' && !isChoosing) settle();
  };
  return (
    <div onBlur={onBlur} onKeyDownCapture={onKeyDown}>
      <SourceBox
        className="labelled-field"
        label={label}
        sources={sources}
        value={draft ?? value}
        isReadOnly={readOnly}
        onChange={(name, chosen) => {
          if (name !== (draft ?? value)) setDraft(name);
          setKnown(chosen);
        }}
      />
    </div>
  );
}
