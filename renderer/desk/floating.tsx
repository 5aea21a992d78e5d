import { lazy, Suspense } from 'react';
import { preloadWhenIdle } from '../first-paint';
import { useApp, useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

const loadQuotePopover = () => import('../quotes/quote-popover');

const QuotePopover = lazy(async () => ({ default: (await loadQuotePopover()).QuotePopover }));
const LinkPopover = lazy(async () => ({
  default: (await import('../popovers/link-popover')).LinkPopover,
}));
const WireDialog = lazy(async () => ({
  default: (await import('../wire/wire-dialog')).WireDialog,
}));
const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/versions-dialog')).VersionsDialog,
}));
const MergeDialog = lazy(async () => ({
  default: (await import('../merge/merge-dialog')).MergeDialog,
}));
const StoryDialog = lazy(async () => ({
  default: (await import('../library/story-dialog')).StoryDialog,
}));

// The one that is opened in the middle of a sentence has to be there at once.
preloadWhenIdle(loadQuotePopover);

/** What lies over the desk at this moment, if anything does. */
export function Floating({ story }: { readonly story: Story | null }) {
  const floating = useApp((state) => state.floating);
  return (
    <Suspense>
      {floating === 'wire-copy' && <WireDialog />}
      {floating === 'story-question' && <StoryDialog />}
      {floating === 'quote' && story && <QuotePopover story={story} />}
      {floating === 'link' && story && <LinkPopover story={story} />}
      {floating === 'versions' && story && <VersionsDialog story={story} />}
      {floating === 'merge' && story && <Merging story={story} />}
    </Suspense>
  );
}

/** A merge is over as soon as it is decided, whoever decided it. */
function Merging({ story }: { readonly story: Story }) {
  const merge = useStoryState(story, (state) => state.merge);
  return merge && <MergeDialog story={story} />;
}
