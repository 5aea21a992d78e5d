import * as fc from 'fast-check';
import { dequal } from 'dequal';
import { notesOf, quotesOf, type Article, type Block, type Fields } from '../../../app/article';
import { article } from '../../support/arbitraries';

type Deed = 'keep' | 'remove' | 'extend' | 'replace' | 'insert';

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('keep' as const) },
  { weight: 1, arbitrary: fc.constantFrom('remove' as const, 'replace' as const) },
  { weight: 2, arbitrary: fc.constantFrom('extend' as const, 'insert' as const) },
);

const FIELDS: readonly (keyof Fields)[] = [
  ...(['slug', 'headline', 'standfirst', 'bylines', 'dateline', 'language', 'tags'] as const),
  ...(['section', 'profile', 'status', 'embargo', 'seo', 'canonical', 'target', 'notes'] as const),
];

/** What somebody may make of an article: sound again, with any part of it as it was. */
export function editOf(base: Article): fc.Arbitrary<Article> {
  return fc
    .record({
      donor: article,
      deeds: fc.array(deed, { minLength: base.body.length + 1, maxLength: base.body.length + 1 }),
      fields: fc.subarray([...FIELDS], { maxLength: 3 }),
      changed: fc.func(fc.boolean()),
    })
    .map(({ donor, deeds, fields, changed }) => {
      const body = editBody(base.body, deeds, donor.body);
      const spoken = new Set(quotesOf(body));
      const quotes = pick(base.quotes, donor.quotes, changed, (id) => spoken.has(id));
      const noted = new Set(notesOf(body));
      const named = new Set(Object.values(quotes).flatMap(({ source, via }) => [source, via]));
      return {
        fields: {
          ...base.fields,
          ...Object.fromEntries(fields.map((key) => [key, donor.fields[key]])),
        },
        sources: pick(base.sources, donor.sources, changed, (id) => named.has(id)),
        quotes,
        notes: pick(base.notes, donor.notes, changed, (id) => noted.has(id)),
        body,
      };
    });
}

/** An article and what two made of it. */
export const threeSides = article.chain((base) =>
  fc.record({ base: fc.constant(base), mine: editOf(base), theirs: editOf(base) }),
);

function editBody(
  base: readonly Block[],
  deeds: readonly Deed[],
  donor: readonly Block[],
): readonly Block[] {
  // Nothing new equals what was there: it would be a block that moved.
  const fresh = donor.filter((block) => !base.some((old) => dequal(old, block)));
  let next = 0;
  const take = (): readonly Block[] => (next < fresh.length ? [fresh[next++]!] : []);
  return deeds.flatMap((what, at) => {
    const here = base.slice(at, at + 1);
    if (what === 'remove') return [];
    if (what === 'replace') return take();
    if (what === 'insert') return [...take(), ...here];
    return what === 'extend' ? here.map(extended) : here;
  });
}

function extended(block: Block): Block {
  if (block.type !== 'paragraph' && block.type !== 'crosshead') return block;
  return {
    ...block,
    content: [...block.content, { type: 'break' }, { type: 'text', text: 'tambah', marks: [] }],
  };
}

/** Records of the base or of the donor, each that is needed among them. */
function pick<Value>(
  base: Readonly<Record<string, Value>>,
  donor: Readonly<Record<string, Value>>,
  changed: (id: string) => boolean,
  isNeeded: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  const ids = [...new Set([...Object.keys(base), ...Object.keys(donor)])];
  const entries = ids.flatMap((id): [string, Value][] => {
    const old = Object.hasOwn(base, id) ? base[id] : undefined;
    const young = Object.hasOwn(donor, id) ? donor[id] : undefined;
    const value = changed(id) ? young : old;
    const needed = isNeeded(id) ? (value ?? old ?? young) : value;
    return needed === undefined ? [] : [[id, needed]];
  });
  return Object.fromEntries(entries);
}
