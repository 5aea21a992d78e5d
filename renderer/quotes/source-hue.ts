import type { CSSProperties } from 'react';
import type { SourceId } from '../../app/article';
import { hueOf } from '../story/hues';
import type { StoryState } from '../story/story';

/** The colour and the kind of line of a source, for what is drawn outside the text. */
export function sourceHue(sources: StoryState['sources'], id: SourceId | null): CSSProperties {
  const hue = hueOf(sources, id);
  return {
    '--quote-hue': `var(--hue-${hue})`,
    '--quote-line': `var(--hue-style-${hue})`,
  } as CSSProperties;
}
