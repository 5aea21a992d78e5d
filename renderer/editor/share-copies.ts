import type { SourceId } from '../../app/article';
import { forgetCopies, ownCopies, rememberCopy, type OwnCopy } from './own-copies';

/** What windows tell each other: words that were copied. None of them asks for what the others know. */
type Message = readonly OwnCopy[] | Forgotten;

/** Copies from a story that tell of a source are to be had no more. */
interface Forgotten {
  readonly story: string;
  readonly source: SourceId;
}

let channel: BroadcastChannel | null = null;

/**
 * From now on what is copied in one window can be pasted in another with all that belongs to it. Nobody but the pages of
 * our own windows hears of it, and nothing is written anywhere.
 */
export function shareCopies(): void {
  channel = new BroadcastChannel('galley-copies');
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('source' in data) {
      forgetCopies(data.story, data.source);
      return;
    }
    for (const copy of data) rememberCopy(copy);
    if (data.length === 0 && ownCopies().length > 0) tell(ownCopies());
  });
  tell([]);
}

export function tellCopy(copy: OwnCopy): void {
  tell([copy]);
}

/** In no window can words be pasted any more that come with this source. */
export function forgetCopiesEverywhere(story: string, source: SourceId): void {
  forgetCopies(story, source);
  tell({ story, source });
}

function tell(message: Message): void {
  channel?.postMessage(message);
}
