import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import * as fc from 'fast-check';
import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { validateArticle } from '../../../app/article';
import { readText } from '../../../app/format';
import type { CommandId } from '../../../app/commands/commands';
import { DeskInMemory, setUpWindow } from './desk-in-memory';
import type { Copied, EditedStory } from './edited-story';
import type { Sign } from './signs';

let open: (name: string, text: string) => EditedStory;

beforeAll(async () => {
  vi.useFakeTimers();
  const desk = new DeskInMemory('');
  setUpWindow(desk);
  const edited = await import('./edited-story');
  vi.stubGlobal('ClipboardEvent', edited.PasteEvent);
  for (const name of ['DragEvent', 'InputEvent', 'KeyboardEvent']) vi.stubGlobal(name, vi.fn());
  vi.stubGlobal('CSS', { escape: String });
  const { openStory } = await import('../../../renderer/story/open-story');
  const nothing = () => {};
  const adding = () => ({ step: nothing, end: nothing });
  const report = { adding, picture: nothing, paste: nothing, reading: nothing, open: nothing };
  open = (article, text) =>
    new edited.EditedStory(
      openStory({ ...desk.open(), article, text }, { ...report, news: nothing }),
    );
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Two stories whose records have the same ids and say other things. Each sign stands there once. */
const FIRST = story('a', 0x4e00);
const SECOND = story('b', 0x5e00);

function story(name: string, first: number): string {
  let next = first;
  const words = (count: number) =>
    String.fromCodePoint(...Array.from({ length: count }, () => next++));
  return `---
sources:
  one:
    name: One of ${name}
  both:
    name: Known in both
quotes:
  q1:
    source: one
    cue: ${name}1
  q2:
    source: both
    via: one
    cue: ${name}2
desk-notes:
  n1:
    text: ${name} note
---

${words(3)}:quote[${words(4)}]{#q1}${words(3)}:note[${words(2)}:quote[${words(3)}]{#q2}]{#n1}

:quote[${words(4)}]{#q1}

## ${words(2)}:note[${words(2)}]{#n1}

- ${words(3)}
- :quote[${words(3)}]{#q2}
  - ${words(2)}

> ${words(2)}:quote[${words(2)}]{#q1}
>
> ${words(3)}

:::figure{credit="${words(2)}"}
:quote[${words(3)}]{#q2}${words(2)}
:::

::::gallery
:::figure{credit="${words(1)}"}
${words(2)}:quote[${words(2)}]{#q1}
:::

:::figure
${words(2)}
:::
::::

| ${words(2)} | :quote[${words(2)}]{#q1} |
| --- | --- |
| ${words(1)}:note[${words(2)}]{#n1} | ${words(1)} |

${words(3)}
`;
}

/** One step; the numbers say where and how. */
interface Edit {
  readonly what: keyof typeof EDITS;
  readonly in: 0 | 1;
  readonly from: number;
  readonly length: number;
  readonly pick: number;
}

/** What an edit has at hand. */
interface Hands {
  readonly edited: EditedStory;
  /** The signs before the edit. */
  readonly before: readonly Sign[];
  /** Those that are selected. */
  readonly range: readonly [number, number];
  readonly pick: number;
  readonly newSign: () => string;
  copied: Copied | null;
}

/** What the signs are to be then; or a check of its own. */
type Do = (hands: Hands) => readonly Sign[] | ((after: readonly Sign[]) => void);

const NAMES = ['One of a', 'Known in both', 'Somebody new'];

const KINDS: readonly CommandId[] = [
  'block.paragraph',
  'block.crosshead-2',
  'block.list-bulleted',
  'block.list-numbered',
  'block.block-quote',
  'block.pull-quote',
];

const EDITS = {
  type: ({ edited, before, range, newSign }) => {
    const sign = newSign();
    edited.do(CONTROLLED_TEXT_INSERTION_COMMAND, sign);
    return (after) => {
      const at = after.findIndex((one) => one.sign === sign);
      expect(at).toBe(range[0]);
      const owners = after[at]!.owners;
      const near = before.slice(Math.max(0, range[0] - 1), range[1] + 1);
      for (const owner of owners) expect(near.flatMap((one) => one.owners)).toContain(owner);
      expect(after.toSpliced(at, 1)).toEqual(without(before, range));
    };
  },
  enter: ({ edited, before, range }) => {
    edited.do(INSERT_PARAGRAPH_COMMAND, undefined);
    // The rest of a caption goes below its credit.
    return sameInAnyOrder(without(before, range));
  },
  'line-break': ({ edited, before, range }) => {
    edited.do(INSERT_LINE_BREAK_COMMAND, false);
    return without(before, range);
  },
  backspace: ({ edited, before, range }) => {
    edited.erase(-1);
    return deleted(before, range, range[0] - 1);
  },
  delete: ({ edited, before, range }) => {
    edited.erase(1);
    return deleted(before, range, range[0]);
  },
  'tag-quote': ({ edited, before, range, newSign, pick }) => {
    const cue = newSign();
    const newName = NAMES[pick % NAMES.length]!;
    const source = { newName, role: '' };
    edited.story.tagSelection({ source, via: null, kind: 'direct', cue });
    return tagged(before, range, `quote ${cue} by ${newName}`);
  },
  'tag-note': ({ edited, before, range, newSign }) => {
    const text = newSign();
    edited.story.addNote(text, '');
    return tagged(before, range, `note ${text}`);
  },
  untag: ({ edited, before, pick }) => {
    const { quotes } = edited.story.article();
    const ids = Object.keys(quotes);
    const id = ids[pick % ids.length];
    if (id === undefined) return before;
    edited.story.untag(id);
    edited.settle();
    const isOf = (owner: string) => owner.startsWith(`quote ${quotes[id]!.cue} by`);
    return (after) => {
      // Another record may say the same, after a paste.
      expect(after.map(({ sign }) => sign)).toEqual(before.map(({ sign }) => sign));
      after.forEach(({ owners }, index) => {
        const others = before[index]!.owners.filter((owner) => !isOf(owner));
        expect(owners.filter((owner) => !isOf(owner))).toEqual(others);
      });
      expect(edited.story.article().quotes[id]).toBeUndefined();
    };
  },
  bold: ({ edited, before }) => {
    edited.story.run('format.bold');
    edited.settle();
    return before;
  },
  gallery: ({ edited, before }) => {
    edited.story.groupFigures();
    edited.settle();
    return before;
  },
  ungroup: ({ edited, before }) => {
    edited.story.run('block.ungroup');
    edited.settle();
    return before;
  },
  link: ({ edited, before }) => {
    edited.do(TOGGLE_LINK_COMMAND, 'https://example.com/');
    return before;
  },
  unlink: ({ edited, before }) => {
    edited.do(TOGGLE_LINK_COMMAND, null);
    return before;
  },
  kind: ({ edited, before, pick }) => {
    edited.story.run(KINDS[pick % KINDS.length]!);
    edited.settle();
    return before;
  },
  indent: ({ edited, before }) => {
    edited.do(INDENT_CONTENT_COMMAND, undefined);
    return before;
  },
  outdent: ({ edited, before }) => {
    edited.do(OUTDENT_CONTENT_COMMAND, undefined);
    return before;
  },
  move: ({ edited, before, pick }) => {
    edited.story.run(pick % 2 ? 'block.move-up' : 'block.move-down');
    edited.settle();
    return sameInAnyOrder(before);
  },
  'new-block': ({ edited, before, pick }) => {
    const blocks = ['block.waiting-caption', 'block.table', 'block.section-break'] as const;
    edited.story.run(blocks[pick % blocks.length]!);
    edited.settle();
    return sameInAnyOrder(before);
  },
  copy: (hands) => {
    if (hands.range[0] < hands.range[1]) hands.copied = hands.edited.copy(hands.range);
    return hands.before;
  },
  cut: (hands) => {
    if (hands.range[0] < hands.range[1]) hands.copied = hands.edited.copy(hands.range);
    hands.edited.deleteSelected();
    return without(hands.before, hands.range);
  },
  paste: ({ edited, before, range, copied }) => {
    if (!copied) return before;
    const isInCredit = edited.isInCredit();
    edited.paste(copied);
    const here = without(before, range);
    if (!isInCredit) return sameInAnyOrder(here, copied.signs);
    // A credit is plain text; what is no text goes below.
    const signs = (all: readonly Sign[]) => all.map(({ sign }) => sign).sort();
    return (after) => expect(signs(after)).toEqual(signs([...here, ...copied.signs]));
  },
  'replace-all': ({ edited, before, pick, newSign }) => {
    const sign = before[pick % before.length]?.sign;
    if (sign === undefined) return before;
    const words = ['', newSign(), newSign() + newSign()][pick % 3]!;
    edited.replaceAll(sign, words);
    return before.flatMap((one) =>
      one.sign === sign ? [...words].map((new_) => ({ ...one, sign: new_ })) : [one],
    );
  },
  undo: ({ edited, pick }) => {
    const [before, wanted] = [edited.story.article(), (pick % 3) + 1];
    const undo = () => edited.go('edit.undo', wanted);
    const steps = undo();
    const undone = edited.signs();
    expect(edited.go('edit.redo', steps)).toBe(steps);
    expect(edited.story.article()).toEqual(before);
    undo();
    return undone;
  },
} satisfies Record<string, Do>;

function without(signs: readonly Sign[], [from, to]: readonly [number, number]): readonly Sign[] {
  return signs.toSpliced(from, to - from);
}

/** What was selected went, or the one sign beside the caret, or none where a line begins or ends. */
function deleted(
  before: readonly Sign[],
  range: readonly [number, number],
  beside: number,
): (after: readonly Sign[]) => void {
  return (after) => {
    if (range[0] < range[1] || after.length === before.length) {
      expect(after).toEqual(without(before, range));
    } else expect(after).toEqual(before.toSpliced(beside, 1));
  };
}

function tagged(
  before: readonly Sign[],
  [from, to]: readonly [number, number],
  owner: string,
): (after: readonly Sign[]) => void {
  return (after) => {
    expect(after).toEqual(
      before.map((one, index) => {
        const isTagged = from <= index && index < to && after[index]?.owners.includes(owner);
        return isTagged ? { ...one, owners: [...one.owners, owner].sort() } : one;
      }),
    );
    if (from === to) expect(after).toEqual(before);
  };
}

/** All are there; of those that were pasted, which were a part of somebody's words may be nobody's. */
function sameInAnyOrder(
  signs: readonly Sign[],
  pasted: readonly Sign[] = [],
): (after: readonly Sign[]) => void {
  const [first, ...others] = pasted;
  const common = (first?.owners ?? []).filter((owner) =>
    others.every(({ owners }) => owners.includes(owner)),
  );
  const inPart = subsetsOf(common).map((lost) =>
    pasted.map(({ sign, owners }) => ({ sign, owners: owners.filter((one) => !lost.has(one)) })),
  );
  const asText = (all: readonly Sign[]) =>
    all.map(({ sign, owners }) => `${sign} ${owners.join(', ')}`).sort();
  return (after) => {
    const found = asText(after);
    const wanted = inPart.map((some) => asText([...signs, ...some]));
    expect(wanted.find((one) => String(one) === String(found)) ?? wanted[0]).toEqual(found);
  };
}

function subsetsOf(values: readonly string[]): readonly ReadonlySet<string>[] {
  return values.reduce<readonly ReadonlySet<string>[]>(
    (sets, value) => [...sets, ...sets.map((set) => new Set([...set, value]))],
    [new Set()],
  );
}

const edit = fc.record({
  what: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  in: fc.constantFrom(0 as const, 0 as const, 1 as const),
  from: fc.nat(999),
  length: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(30), fc.nat(200)),
  pick: fc.nat(99),
});

test('spans and records stay right whatever is done to a story', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits: readonly Edit[]) => {
      const stories = [open('a.textbundle', FIRST), open('b.textbundle', SECOND)] as const;
      let sign = 0x6e00;
      const newSign = () => String.fromCodePoint(sign++);
      let copied: Copied | null = null;
      try {
        for (const { what, in: where, from, length, pick } of edits) {
          const edited = stories[where];
          const before = edited.signs();
          const range = edited.select(from, length);
          const hands: Hands = { edited, before, range, pick, newSign, copied };
          const wanted = (EDITS[what] as Do)(hands);
          copied = hands.copied;
          const after = edited.signs();
          if (typeof wanted === 'function') wanted(after);
          else expect(after).toEqual(wanted);
          const article = edited.story.article();
          expect(validateArticle(article)).toEqual([]);
          expect(readText(edited.story.text()).article.body).toEqual(article.body);
        }
      } finally {
        for (const { story: opened } of stories) opened.dispose();
      }
    }),
    { numRuns: 80 },
  );
});
