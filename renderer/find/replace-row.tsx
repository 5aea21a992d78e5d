import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { findBar } from './find-bar-state';
import type { FindSession } from './find-session';

interface Props {
  readonly session: FindSession | null;
}

/** What is to stand in the place of what is found. */
export function ReplacementField({ session }: Props) {
  const { t } = useTranslation();
  const words = useStore(findBar, (state) => state.replacement);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void session?.replaceCurrent(words);
  };
  return (
    <input
      type="text"
      className="field"
      aria-label={t('find.replacement')}
      placeholder={t('find.replacement')}
      dir="auto"
      spellCheck={false}
      value={words}
      onChange={({ target }) => findBar.setState({ replacement: target.value })}
      onKeyDown={onEnter}
    />
  );
}

export function ReplaceButtons({ session }: Props) {
  const { t } = useTranslation();
  const words = useStore(findBar, (state) => state.replacement);
  return (
    <div className="find-row">
      <button
        type="button"
        className="button is-small"
        onClick={() => void session?.replaceCurrent(words)}
      >
        {t('find.replace')}
      </button>
      <button
        type="button"
        className="button is-small"
        onClick={() => void session?.replaceAll(words)}
      >
        {t('find.replace-all')}
      </button>
    </div>
  );
}
