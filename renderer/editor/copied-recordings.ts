import { recordingInStory } from '../../app/quotes/recording';
import type { OwnCopy } from './own-copies';

/** The recordings of copied quotes that lie beside the story they come from, each once. */
export function recordingsOf({ records }: OwnCopy): readonly string[] {
  const all = Object.values(records.quotes).map(({ obtained }) => obtained.recording);
  return [...new Set(all)].filter((recording) => recordingInStory(recording) !== null);
}

/** The copy with its recordings called as another story calls them; one that is not among them stays as it is. */
export function withRecordings(copy: OwnCopy, names: ReadonlyMap<string, string>): OwnCopy {
  if (names.size === 0) return copy;
  const quotes = Object.entries(copy.records.quotes).map(([id, quote]) => {
    const recording = names.get(quote.obtained.recording) ?? quote.obtained.recording;
    return [id, { ...quote, obtained: { ...quote.obtained, recording } }] as const;
  });
  return { ...copy, records: { ...copy.records, quotes: Object.fromEntries(quotes) } };
}
