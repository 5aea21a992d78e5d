import { lazy, Suspense } from 'react';
import { preloadWhenIdle } from '../first-paint';
import { useApp } from '../state/app-store';
import type { Story } from '../story/story';

const loadQuotePopover = () => import('../quotes/quote-popover');

const QuotePopover = lazy(async () => ({ default: (await loadQuotePopover()).QuotePopover }));
const LinkPopover = lazy(async () => ({
  default: (await import('../popovers/link-popover')).LinkPopover,
}));
const WireDialog = lazy(async () => ({
  default: (await import('../wire/wire-dialog')).WireDialog,
}));

// The one that is opened in the middle of a sentence has to be there at once.
preloadWhenIdle(loadQuotePopover);

/** What lies over the desk at this moment, if anything does. */
export function Floating({ story }: { readonly story: Story | null }) {
  const floating = useApp((state) => state.floating);
  return (
    <Suspense>
      {floating === 'wire-copy' && <WireDialog />}
      {floating === 'quote' && story && <QuotePopover story={story} />}
      {floating === 'link' && story && <LinkPopover story={story} />}
    </Suspense>
  );
}
