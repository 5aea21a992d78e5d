import { $getNodeByKey } from 'lexical';
import type { SourceId } from '../../app/article';
import type {
  NameFinding,
  NamePlace,
  NearSourcesFinding,
  RoleMissingFinding,
  RoleUnknownFinding,
  SpellingFinding,
} from '../../app/checks/names';
import type { ShownBlock } from '../editor/convert/story-blocks';
import { $linesOf, type WordsPlace } from '../highlights/lines';
import { isField, type Place } from '../highlights/place';
import { pieceAt } from '../highlights/range';
import type { Run } from '../highlights/runs';
import { runsOf } from '../highlights/story-runs';
import type { Story } from '../story/story';

/** Findings with their places in the editor, or in a field by its name. */
export type PlacedFinding =
  PlacedSpelling | NearSourcesFinding | PlacedRoleMissing | RoleUnknownFinding;

export interface PlacedSpelling extends Omit<SpellingFinding, 'places'> {
  readonly places: readonly WordsPlace[];
}

export interface PlacedRoleMissing extends Omit<RoleMissingFinding, 'place'> {
  readonly place: WordsPlace;
}

/** A finding for the article of these blocks as one for the editor that shows them. */
export function placeFinding(finding: NameFinding, shown: readonly ShownBlock[]): PlacedFinding {
  const placed = ({ in: home, ...place }: NamePlace): WordsPlace => ({
    in: typeof home === 'number' ? shown[home]!.key : home,
    ...place,
  });
  if (finding.kind === 'spelling') return { ...finding, places: finding.places.map(placed) };
  if (finding.kind === 'role-missing') return { ...finding, place: placed(finding.place) };
  return finding;
}

/**
 * Whether a finding is told in the block of a source: two who may be one are told with the second. That a record has no
 * role is seen at its empty field.
 */
export function isShownWith(finding: PlacedFinding, id: SourceId): boolean {
  if (finding.kind === 'role-unknown') return false;
  return id === (finding.kind === 'near-sources' ? finding.other : finding.source);
}

/** Where the words stand by now, as the story is searched; null where they are gone from their line. */
export function findPlace({ editor, store }: Story, words: WordsPlace): Place | null {
  const { in: home } = words;
  if (isField(home)) {
    const start = nearest(store.getState().fields[home], words);
    return start === null ? null : { ...words, start, end: start + words.text.length };
  }
  const line = editor.getEditorState().read(() => $lineAt(words), { editor });
  const start = line ? nearest(line.text, words) : null;
  if (!line || start === null) return null;
  const piece = pieceAt(line, start)!;
  for (const [run, { text, pieces }] of runsOf(editor).of(home).entries()) {
    const same = pieces.find(({ key }) => key === piece.key);
    if (!same) continue;
    const from = start + same.start - piece.start;
    const to = from + words.text.length;
    return text.slice(from, to) === words.text ? { in: home, run, start: from, end: to } : null;
  }
  return null;
}

function $lineAt({ in: block, run }: WordsPlace): Run | undefined {
  const node = $getNodeByKey(block);
  return node?.isAttached() ? $linesOf(node)[run] : undefined;
}

/** Somebody may have written before them since they were found. */
function nearest(line: string, { start, text: words }: WordsPlace): number | null {
  let best: number | null = null;
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}
