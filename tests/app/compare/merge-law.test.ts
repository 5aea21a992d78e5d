import * as fc from 'fast-check';
import { dequal } from 'dequal';
import { describe, expect, test } from 'vitest';
import {
  article as newArticle,
  inlineNodes,
  inlineRuns,
  plainText,
  recordsIn as recordIdsIn,
  SPAN_KINDS,
  validateArticle,
  type Article,
  type Block,
  type Fields,
} from '../../../app/article';
import { mergeArticles, resolveMerge, type Choice, type Merge } from '../../../app/compare';
import { blockKey } from '../../../app/compare/block-key';
import { haveOtherWords } from '../../../app/compare/tell-apart';
import { renameInBlocks } from '../../../app/compare/rename-records';
import { article } from '../../support/arbitraries';
import { editOf, threeSides } from './edits';

/** `GALLEY_RUNS` asks for more. */
const RUNS = Number(process.env['GALLEY_RUNS'] ?? 300);
const options = { timeout: RUNS * 1000 };

function check(law: (sides: { base: Article; mine: Article; theirs: Article }) => void): void {
  fc.assert(fc.property(threeSides, law), { numRuns: RUNS });
}

/** The blocks as strings, whatever their quotes and notes are called: a merge may give them other ids. */
function keys(blocks: readonly Block[]): readonly string[] {
  const nameless = SPAN_KINDS.reduce((named, kind) => {
    const names = new Map(recordIdsIn(named, kind).map((id) => [id, 'x']));
    return renameInBlocks(named, kind, names);
  }, blocks);
  return nameless.map(blockKey);
}

/** How often each is there. */
function counted(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Every value of a kind of record that stands in the merged article or in one of its conflicts. */
function recordsIn(merge: Merge, kind: 'source' | 'quote' | 'note'): readonly unknown[] {
  const { sources, quotes, notes } = merge.article;
  const shown = merge.conflicts.filter((conflict) => conflict.kind === kind);
  return [
    ...Object.values({ source: sources, quote: quotes, note: notes }[kind]),
    ...shown.flatMap(({ mine, theirs }) => [mine, theirs]),
  ];
}

function decide(merge: Merge, choice: Choice): Article {
  return resolveMerge(merge, new Map(merge.conflicts.map(({ id }) => [id, choice])));
}

describe(`for ${RUNS} generated articles and two edits of each`, () => {
  test('every block that either side wrote is in the merged body', options, () => {
    check(({ base, mine, theirs }) => {
      const before = counted(keys(base.body));
      const merged = counted(keys(mergeArticles(base, mine, theirs).article.body));
      for (const side of [mine, theirs]) {
        for (const [key, count] of counted(keys(side.body))) {
          if (count > (before.get(key) ?? 0)) expect(merged.get(key) ?? 0).toBeGreaterThan(0);
        }
      }
    });
  });

  test('every field that either side changed is merged or shown in conflict', options, () => {
    check(({ base, mine, theirs }) => {
      const { article: merged, conflicts } = mergeArticles(base, mine, theirs);
      for (const side of ['mine', 'theirs'] as const) {
        const fields = { mine, theirs }[side].fields;
        for (const key of Object.keys(fields) as (keyof Fields)[]) {
          if (dequal(fields[key], base.fields[key])) continue;
          const shown = conflicts.find((found) => found.kind === 'field' && found.key === key);
          expect(shown ? shown[side] : merged.fields[key]).toEqual(fields[key]);
        }
      }
    });
  });

  test('every record that either side changed is merged or shown in conflict', options, () => {
    check(({ base, mine, theirs }) => {
      const merge = mergeArticles(base, mine, theirs);
      const sources = recordsIn(merge, 'source');
      // Its sources may have got other ids.
      const quotes = recordsIn(merge, 'quote').map((quote) => quote && bare(quote));
      const notes = recordsIn(merge, 'note');
      for (const side of [mine, theirs]) {
        for (const [id, source] of Object.entries(side.sources)) {
          if (!isIn(base.sources, id, source)) expect(sources).toContainEqual(source);
        }
        for (const [id, quote] of Object.entries(side.quotes)) {
          if (!isIn(base.quotes, id, quote)) expect(quotes).toContainEqual(bare(quote));
        }
        for (const [id, note] of Object.entries(side.notes)) {
          if (!isIn(base.notes, id, note)) expect(notes).toContainEqual(note);
        }
      }
    });
  });

  test('no quote gets the owner of another', options, () => {
    check(({ base, mine, theirs }) => {
      const { article: merged, conflicts } = mergeArticles(base, mine, theirs);
      const disputed = new Set(conflicts.map(({ id }) => id));
      const said = new Set([...spansOf(mine), ...spansOf(theirs)].map(({ told }) => told));
      for (const { quote, source, told } of spansOf(merged)) {
        const isOld = spansOf(base).some((span) => span.quote === quote);
        // Shown in conflict only as two records of the same words.
        const isOne = !haveOtherWords('quote', quote, mine, theirs);
        const isDisputed =
          (disputed.has(`quote:${quote}`) && isOne) || disputed.has(`source:${source}`);
        const isOldSource = source !== null && Object.hasOwn(base.sources, source);
        if (!isOld && !isOldSource && !isDisputed) expect(said).toContain(told);
      }
    });
  });

  test('a block that nobody touched is there once, in its place', options, () => {
    check(({ base, mine, theirs }) => {
      const all = [base, mine, theirs].map(({ body }) => keys(body));
      fc.pre(all.every((list) => new Set(list).size === list.length));
      const [my, their] = [mine, theirs].map(({ body }) => new Set(body.map(blockKey)));
      const kept = base.body.filter(
        (block) => my!.has(blockKey(block)) && their!.has(blockKey(block)),
      );
      const untouched = keys(kept);
      const merged = keys(mergeArticles(base, mine, theirs).article.body);
      expect(merged.filter((key) => untouched.includes(key))).toEqual(untouched);
    });
  });

  test('the merged article is sound, however it is resolved', options, () => {
    fc.assert(
      fc.property(
        threeSides,
        fc.func(fc.constantFrom('mine', 'theirs', 'both')),
        (sides, choose) => {
          const merge = mergeArticles(sides.base, sides.mine, sides.theirs);
          expect(validateArticle(merge.article)).toEqual([]);
          const choices = merge.conflicts.map(({ id }): [string, Choice] => [
            id,
            choose(id) as Choice,
          ]);
          expect(validateArticle(resolveMerge(merge, new Map(choices)))).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('who is mine and who is theirs makes no difference to what is chosen', options, () => {
    check(({ base, mine, theirs }) => {
      const here = decide(mergeArticles(base, mine, theirs), 'mine');
      const there = decide(mergeArticles(base, theirs, mine), 'theirs');
      expect(keys(here.body)).toEqual(keys(there.body));
      expect(here.fields).toEqual(there.fields);
    });
  });

  test('what is chosen is what is there', options, () => {
    check(({ base, mine, theirs }) => {
      const merge = mergeArticles(base, mine, theirs);
      for (const side of ['mine', 'theirs'] as const) {
        const resolved = decide(merge, side);
        for (const conflict of merge.conflicts) {
          if (conflict.kind === 'field') {
            expect(resolved.fields[conflict.key]).toEqual(conflict[side]);
          }
        }
        const dropped = merge.conflicts.flatMap((found) =>
          found.kind === 'blocks' ? found[side === 'mine' ? 'theirs' : 'mine'] : [],
        );
        const sizes = [resolved, merge.article].map(({ body }) => body.length);
        expect(sizes[0]).toBe(sizes[1]! - dropped.length);
      }
    });
  });

  test('one who changed alone is followed exactly', options, () => {
    check(({ base, mine }) => {
      expect(mergeArticles(base, mine, base)).toEqual({ article: mine, conflicts: [] });
      expect(mergeArticles(base, base, mine)).toEqual({ article: mine, conflicts: [] });
      expect(mergeArticles(base, mine, mine)).toEqual({ article: mine, conflicts: [] });
      expect(mergeArticles(base, base, base)).toEqual({ article: base, conflicts: [] });
    });
  });

  test('two different articles become whichever is chosen', options, () => {
    const blank = newArticle({});
    const full = fc.tuple(article, article).filter(([one, other]) => isFull(one, other));
    fc.assert(
      fc.property(full, ([mine, theirs]) => {
        const merge = mergeArticles(blank, mine, theirs);
        expect(keys(decide(merge, 'mine').body)).toEqual(keys(mine.body));
        expect(keys(decide(merge, 'theirs').body)).toEqual(keys(theirs.body));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

test('edits are really made, and conflicts really met', () => {
  const found = { same: 0, merged: 0, conflict: 0 };
  fc.assert(
    fc.property(
      article.chain((base) => fc.tuple(fc.constant(base), editOf(base), editOf(base))),
      ([base, mine, theirs]) => {
        const { conflicts } = mergeArticles(base, mine, theirs);
        if (conflicts.length > 0) found.conflict += 1;
        else if (dequal(mine, base) || dequal(theirs, base)) found.same += 1;
        else found.merged += 1;
      },
    ),
    { numRuns: 300 },
  );
  expect(found.merged).toBeGreaterThan(10);
  expect(found.conflict).toBeGreaterThan(10);
});

/** Both have a body, and not one block of theirs is the same. */
function isFull(one: Article, other: Article): boolean {
  const there = new Set(keys(other.body));
  return (
    one.body.length > 0 && other.body.length > 0 && !keys(one.body).some((key) => there.has(key))
  );
}

/** Who says what, span by span, with names and not ids in what is told. */
function spansOf({ body, quotes, sources }: Article): readonly {
  readonly quote: string;
  readonly source: string | null;
  readonly told: string;
}[] {
  return [...inlineRuns(body)].flatMap((run) =>
    [...inlineNodes(run)].flatMap((node) => {
      if (node.type !== 'quote') return [];
      const { source, ...record } = quotes[node.quote]!;
      const name = source === null ? null : sources[source];
      const told = JSON.stringify([plainText(node.content), bare(record), name]);
      return [{ quote: node.quote, source, told }];
    }),
  );
}

function isIn(records: Readonly<Record<string, unknown>>, id: string, value: unknown): boolean {
  return Object.hasOwn(records, id) && dequal(records[id], value);
}

function bare(quote: object): object {
  return { ...quote, source: null, via: null };
}
