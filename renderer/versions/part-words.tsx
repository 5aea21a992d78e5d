import { useTranslation } from 'react-i18next';
import type { PartChange, Piece } from '../../app/compare';
import { valueKey } from './value-key';
import { Words } from './words';

interface Props {
  /** The kind of thing that the part is of: its name on screen is `versions.<of>.<part>`. */
  readonly of: 'field' | 'figure' | 'source' | 'quote' | 'note';
  readonly part: PartChange;
}

/** A named text with what became of it. */
export function PartWords({ of, part }: Props) {
  const { t } = useTranslation();
  return (
    <p className="version-part">
      <span className="version-part-name">{t(`versions.${of}.${part.name}`)}</span>{' '}
      <bdi>
        <Words pieces={namedPieces(of, part, t)} />
      </bdi>
    </p>
  );
}

/** The pieces of a part; one of a few values goes by its name on screen, and changes as a whole. */
export function namedPieces(
  of: string,
  { name, before, after, pieces }: PartChange,
  t: (key: string) => string,
): readonly Piece[] {
  const [then, now] = [valueKey(of, name, before), valueKey(of, name, after)];
  if (then === null && now === null) return pieces;
  if (then === now) return [{ kind: 'same', text: t(then!) }];
  return [
    ...(then === null ? [] : [{ kind: 'removed' as const, text: t(then) }]),
    ...(now === null ? [] : [{ kind: 'added' as const, text: t(now) }]),
  ];
}
