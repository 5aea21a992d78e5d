import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { appStore } from './app-store';

/** Reads the list of articles again. What can't be read is said in the library's own column. */
export async function readLibrary(): Promise<void> {
  const list = await bridge.call('library.list', {});
  appStore.setState(({ library, articles }) =>
    list.ok
      ? {
          articles: list.value,
          listedAt: Date.now(),
          library: { ...library, problem: lasting(library.problem) },
        }
      : { articles: articles ?? [], library: { ...library, problem: list.failure } },
  );
}

/** A library that can be listed can still be one that nothing can be written to. */
function lasting<Problem extends { readonly code: string }>(problem: Problem | null) {
  return problem?.code === 'no-permission' ? problem : null;
}

/** Asks for another folder. The open story stays until one of the new library is opened. */
export async function chooseLibrary(): Promise<void> {
  const { story } = appStore.getState();
  if (story && !(await story.saveNow())) return;
  const chosen = await bridge.call('library.choose', {});
  if (!chosen.ok) {
    tellFailure('choose', chosen.failure);
    return;
  }
  dismissAbout('choose');
  // The story belongs to the library that was left: its name means nothing in the new one.
  appStore.setState({ library: chosen.value, articles: null, story: null, floating: null });
  story?.dispose();
  await readLibrary();
}
