import { Suspense } from 'react';
import { lazyAfterPaint } from '../first-paint';
import type { Story } from '../story/story';
import { WordCount } from './word-count';

const CountsButton = lazyAfterPaint(() => import('./counts-button'), 'CountsButton');
const Blockers = lazyAfterPaint(() => import('./blockers'), 'Blockers');

/** How long the story is, against how long it is to be; pressed, it shows all that is counted. */
export function Counts({ story }: { readonly story: Story }) {
  const words = <WordCount story={story} />;
  return (
    <Suspense fallback={<span className="status-words">{words}</span>}>
      <CountsButton story={story}>{words}</CountsButton>
      <Blockers story={story} />
    </Suspense>
  );
}
