import { effect, getExtensionDependencyFromEditor } from '@lexical/extension';
import { useCallback, useSyncExternalStore } from 'react';
import type { Slash } from '../editor/slash';
import { SlashExtension } from '../editor/extensions/slash-extension';
import type { Story } from '../story/story';

/** The "/" that asks for a kind of block, or null; and how to stop asking. */
export function useSlash({ editor }: Story): readonly [Slash | null, () => void] {
  const { slash, leave } = getExtensionDependencyFromEditor(editor, SlashExtension).output;
  const subscribe = useCallback(
    (changed: () => void) =>
      effect(() => {
        void slash.value;
        changed();
      }),
    [slash],
  );
  return [useSyncExternalStore(subscribe, () => slash.value), leave];
}
