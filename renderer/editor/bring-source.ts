import { newSourceId, type Source, type SourceId } from '../../app/article';
import { recordOf } from '../../app/compare/records';

type Sources = Readonly<Record<SourceId, Source>>;

interface From {
  readonly sources: Sources;
  /** They come from this very story, where an id means one source whatever was changed of it. */
  readonly isHome: boolean;
}

/** The id here of a source that is named elsewhere, and the sources here with it. Somebody who is here is not doubled. */
export function bringSource(
  id: SourceId | null,
  from: From,
  here: Sources,
): readonly [SourceId | null, Sources] {
  const source = id === null ? null : recordOf(from.sources, id);
  if (id === null || !source) return [null, here];
  const known = recordOf(here, id);
  if (known && (from.isHome || isSameSource(known, source))) return [id, here];
  const [other] = Object.entries(here).find(([, one]) => isSameSource(one, source)) ?? [];
  if (other !== undefined) return [other, here];
  const newId = known ? newSourceId(source.name, Object.keys(here)) : id;
  return [newId, { ...here, [newId]: source }];
}

/** By name; those who are protected by what is behind their alias, for two may go by one. */
function isSameSource(one: Source, other: Source): boolean {
  if (one.protected !== other.protected) return false;
  return one.protected !== '' || foldName(one) === foldName(other);
}

function foldName({ name }: Source): string {
  return name.trim().toLowerCase();
}
