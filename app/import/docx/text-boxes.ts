import { forEachTag, replaceTags, tagText, type Tag } from './tags';

/** An element on the way from the root to the tag that is looked at; tags are counted from 0. */
interface Open {
  readonly name: string;
  readonly start: number;
  end: number;
  /** Of a choice between drawings: older programs are offered the words too, and mammoth takes those. */
  hasOlderWords: boolean;
  /** Of a choice between drawings: the one that words are taken from. */
  chosen: Open | null;
}

const WORDS = 'txbxContent';
const CHOICE = 'AlternateContent';

/**
 * The XML of a part with the words of text boxes where mammoth finds them. It looks for them in the drawings of older
 * Words only (`w:pict`), whose words it sets behind the paragraph; in those of today (`wps:txbx`, [MS-DOCX] 2.7.1) there
 * are often no such words beside. So what lies around them is given names that mammoth looks into.
 */
export function liftTextBoxes(xml: string): string {
  if (!xml.includes(WORDS)) return xml;
  const names = namesAround(xml);
  let count = -1;
  return replaceTags(xml, (tag) => {
    count += 1;
    const name = names.get(count);
    return name === undefined ? null : tagText({ ...tag, prefix: 'w' }, name);
  });
}

/** The new names of tags, by their number. */
function namesAround(xml: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const path of pathsToWords(xml)) {
    if (path.some(({ hasOlderWords }) => hasOlderWords)) continue;
    path.forEach(({ start, end }, depth) => {
      names.set(start, depth === 0 ? 'pict' : 'smartTag');
      names.set(end, depth === 0 ? 'pict' : 'smartTag');
    });
  }
  return names;
}

/** The elements from a drawing, or the choice it stands in, to the words in it; for each text box. */
function pathsToWords(xml: string): readonly (readonly Open[])[] {
  const paths: (readonly Open[])[] = [];
  const open: Open[] = [];
  let count = -1;
  forEachTag(xml, (tag) => {
    count += 1;
    if (tag.isEnd) {
      const ended = open.pop();
      if (ended) ended.end = count;
      return;
    }
    if (tag.isEmpty) return;
    if (tag.name === WORDS) {
      const path = pathIn(open);
      if (path) paths.push(path);
    }
    open.push(opened(tag, count));
  });
  return paths;
}

function opened({ name }: Tag, start: number): Open {
  return { name, start, end: start, hasOlderWords: false, chosen: null };
}

/** Null where mammoth finds the words, or has had them from another drawing of the same choice. */
function pathIn(open: readonly Open[]): readonly Open[] | null {
  const box = open.findLastIndex(({ name }) => name === WORDS);
  const inside = open.slice(box + 1);
  const from = inside.findIndex(({ name }) => name === CHOICE || name === 'drawing');
  if (from < 0) return null;
  const path = inside.slice(from);
  let isTaken = true;
  path.forEach((one, index) => {
    const child = path[index + 1];
    if (one.name !== CHOICE || !child) return;
    if (child.name === 'Fallback') one.hasOlderWords = true;
    else one.chosen ??= child;
    if (child !== one.chosen) isTaken = false;
  });
  return isTaken ? path : null;
}
