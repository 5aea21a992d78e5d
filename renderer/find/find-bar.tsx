import { useEffect, useRef, type KeyboardEvent } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CloseButton } from '../controls/close-button';
import { CommandButton } from '../controls/command-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { closeFind } from './commands';
import { changeQuery, findBar } from './find-bar-state';
import type { FindSession } from './find-session';
import { FindStatus } from './find-status';
import { FindSwitches, pressSwitch } from './find-switches';
import { ReplaceButtons, ReplacementField } from './replace-row';
import { useFindSession } from './use-find-session';

/** Finds words in the story below it, and replaces them. It is part of the desk: one goes on writing beside it. */
export function FindPlace({ story }: { readonly story: Story }) {
  const isOpen = useStore(findBar, (state) => state.isOpen);
  return isOpen && <FindBar story={story} />;
}

function FindBar({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const session = useFindSession(story);
  const showsReplace = useStore(findBar, (state) => state.showsReplace);
  const isReadOnly = useStoryState(story, (state) => state.readOnly !== null);
  const replaces = showsReplace && !isReadOnly;
  return (
    <search className="find-bar" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <div className="find-fields">
        <QueryField session={session} />
        {replaces && <ReplacementField session={session} />}
      </div>
      <div className="find-controls">
        <div className="find-row">
          {session && <FindStatus session={session} />}
          <CommandButton command="edit.find-previous" icon={ArrowUp} />
          <CommandButton command="edit.find-next" icon={ArrowDown} />
          <FindSwitches />
          <CloseButton name={t('find.close')} onPress={closeFind} />
        </div>
        {replaces && <ReplaceButtons session={session} />}
      </div>
    </search>
  );
}

function QueryField({ session }: { readonly session: FindSession | null }) {
  const { t } = useTranslation();
  const text = useStore(findBar, (state) => state.query.text);
  const isExpression = useStore(findBar, (state) => state.query.isExpression);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    session?.step(event.shiftKey ? -1 : 1);
  };
  return (
    <input
      ref={useWantedKeyboard()}
      type="text"
      className={isExpression ? 'field is-code' : 'field'}
      aria-label={t('find.query')}
      placeholder={t('find.query')}
      dir="auto"
      spellCheck={false}
      value={text}
      onChange={({ target }) => changeQuery({ text: target.value })}
      onKeyDown={onEnter}
    />
  );
}

/** The `ref` of a field that takes the keyboard when it is sent there. */
function useWantedKeyboard() {
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useStore(findBar, (state) => state.wantsKeyboard);
  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    field.current?.select();
    findBar.setState({ wantsKeyboard: false });
  }, [isWanted]);
  return field;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') closeFind();
  else if (!pressSwitch(event)) return;
  event.preventDefault();
}
