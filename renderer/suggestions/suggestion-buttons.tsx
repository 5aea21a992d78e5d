import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Undo from 'lucide-react/icons/undo-2';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../controls/icon-button';
import type { SuggestionAction } from './suggestion-keys';
import type { WalkState } from './walk';

interface Props {
  readonly state: WalkState;
  readonly isReadOnly: boolean;
  readonly acceptRef: Ref<HTMLButtonElement>;
  readonly act: (action: SuggestionAction) => void;
}

/** All that can be done by a key, as buttons. */
export function SuggestionButtons({ state, isReadOnly, acceptRef, act }: Props) {
  const { t } = useTranslation();
  const { current, at, count, done, canTakeBack } = state;
  const decides = { isDisabled: current === null || isReadOnly, act };
  return (
    <div className="suggestion-buttons">
      {done && <span className="suggestion-done">{t(`suggestions.done.${done}`)}</span>}
      {count > 0 && <span className="suggestion-at">{t('suggestions.at', { at, count })}</span>}
      <IconButton icon={ArrowUp} name={t('suggestions.previous')} onPress={() => act('previous')} />
      <IconButton icon={ArrowDown} name={t('suggestions.next')} onPress={() => act('next')} />
      <IconButton
        icon={Undo}
        name={t('suggestions.take-back')}
        isDisabled={!canTakeBack}
        onPress={() => act('take-back')}
      />
      <DecideButton {...decides} action="reject" keys="X Delete" shown="X">
        {t('suggestions.reject')}
      </DecideButton>
      <DecideButton {...decides} action="change" keys="E" shown="E">
        {t('suggestions.change')}
      </DecideButton>
      <DecideButton {...decides} action="accept" keys="Enter" shown="⏎" buttonRef={acceptRef}>
        {t('suggestions.accept')}
      </DecideButton>
    </div>
  );
}

interface DecideProps {
  readonly action: SuggestionAction;
  /** The keys that do the same, for who is told of them. */
  readonly keys: string;
  readonly shown: string;
  readonly isDisabled: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly act: (action: SuggestionAction) => void;
  readonly children: ReactNode;
}

/** It keeps the keyboard when there is nothing to decide: somebody may still want to take the last decision back. */
function DecideButton({ action, keys, shown, isDisabled, buttonRef, act, children }: DecideProps) {
  return (
    <button
      ref={buttonRef}
      type="button"
      className={action === 'accept' ? 'button is-strong' : 'button'}
      aria-disabled={isDisabled}
      aria-keyshortcuts={keys}
      onClick={() => !isDisabled && act(action)}
    >
      {children}
      <kbd className="shortcut" aria-hidden="true">
        {shown}
      </kbd>
    </button>
  );
}
