import type { Failure } from '../../app/result';
import { chooseLibrary } from '../state/library';
import { appStore } from '../state/app-store';
import { failureText, type Attempt } from './failure-text';
import type { Notice, NoticeAction, Words } from './notice';

interface News {
  readonly about: string;
  readonly text: Words;
  readonly actions?: readonly NoticeAction[];
  readonly stays?: boolean;
}

/** Says that something went well. It goes away by itself. */
export function notify({ about, text, actions = [], stays = false }: News): void {
  put({ about, failed: false, text: [text], actions, stays });
}

/** Says what went wrong, that the text is safe, and what to do. What the user cancelled went as wanted. */
export function tellFailure(
  attempt: Attempt,
  failure: Failure,
  actions: readonly NoticeAction[] = [],
): void {
  if (failure.code === 'cancelled') return;
  put({
    about: attempt,
    failed: true,
    text: failureText(attempt, failure),
    actions: actions.length > 0 ? actions : usualActions(attempt),
  });
}

/** Where the folder itself is in the way, another folder helps. */
function usualActions(attempt: Attempt): readonly NoticeAction[] {
  if (attempt !== 'create' && attempt !== 'choose') return [];
  return [{ key: 'action.choose-library', run: () => void chooseLibrary() }];
}

export function put(notice: Notice): void {
  appStore.setState(({ notices }) => ({
    notices: [...notices.filter(({ about }) => about !== notice.about), notice],
  }));
}

export function dismissAbout(about: string): void {
  appStore.setState(({ notices }) =>
    notices.some((notice) => notice.about === about)
      ? { notices: notices.filter((notice) => notice.about !== about) }
      : {},
  );
}
