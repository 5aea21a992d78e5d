import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';
import { inOrder } from '../library/queue';

type Answered = 'sources.find' | 'sources.quotes' | 'sources.change' | 'sources.stop';

/** Who is named in the library, what they said, and what is put right of them everywhere. */
export function sourceHandlers({ index, openArticles }: Desk): Pick<Handlers, Answered> {
  /** How often it was asked to stop. */
  let stops = 0;
  return {
    'sources.find': (request) => index.ask({ kind: 'sources', request }),
    'sources.quotes': (request) => index.ask({ kind: 'told', request }),

    'sources.change': (correction, window) =>
      inOrder('sources.change', async () => {
        const { correctLibrary } = await import('../sources/correct-library');
        const before = stops;
        const ask = () =>
          index.ask({ kind: 'naming', who: correction.from, newName: correction.to.name });
        const naming = await ask();
        if (!naming.ok) return naming;
        try {
          const outcome = await correctLibrary(correction, {
            naming: naming.value,
            openArticles,
            progress: (done, total) => tell(window, 'sources.changing', { done, total }),
            isStopped: () => stops !== before,
          });
          // Whoever hears that it is done finds it so.
          await ask();
          return outcome;
        } finally {
          tell(window, 'sources.changing', null);
        }
      }),

    'sources.stop': () => {
      stops += 1;
      return null;
    },
  };
}
