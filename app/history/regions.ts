import { diffArrays } from 'diff';

/** A place where two texts differ, in whole lines; one side may have none there. */
export interface Region {
  /** Where it begins in `before`, in UTF-16 units. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** More lines than this, or more of them different, are not compared: all between the first and the last counts as one place. */
const MOST_LINES = 20_000;
const MOST_DIFFERENT = 1000;

/** The places where two texts differ, in their order. The time it takes grows with the texts, not with their product. */
export function changedRegions(before: string, after: string): readonly Region[] {
  const middle = changedMiddle(before, after);
  if (middle.before === '' || middle.after === '') {
    return middle.before === middle.after ? [] : [middle];
  }
  const [old, fresh] = [linesOf(middle.before), linesOf(middle.after)];
  if (old.length + fresh.length > MOST_LINES) return [middle];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_DIFFERENT });
  return changes ? regionsOf(changes, middle.start) : [middle];
}

/** All from the first line that differs to the last. */
function changedMiddle(before: string, after: string): Region {
  const start = lineStart(before, commonStart(before, after));
  const [old, fresh] = [before.slice(start), after.slice(start)];
  const same = commonEnd(old, fresh);
  const lineEnd = old.indexOf('\n', old.length - same);
  const end = lineEnd < 0 || same === 0 ? 0 : old.length - lineEnd - 1;
  return {
    start,
    before: old.slice(0, old.length - end),
    after: fresh.slice(0, fresh.length - end),
  };
}

/** How many characters two texts have in common at their start. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count += 1;
  return count;
}

/** The same for their end. */
export function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (
    count < most &&
    a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)
  ) {
    count += 1;
  }
  return count;
}

function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Puts what goes and what comes at one place together. */
function regionsOf(changes: ReturnType<typeof diffArrays<string>>, offset: number): Region[] {
  const regions: Region[] = [];
  let start = offset;
  let before = '';
  let after = '';
  const close = () => {
    if (before !== '' || after !== '') regions.push({ start, before, after });
    start += before.length;
    before = after = '';
  };
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    if (added) after += text;
    else if (removed) before += text;
    else {
      close();
      start += text.length;
    }
  }
  close();
  return regions;
}
