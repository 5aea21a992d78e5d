import { useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CloseButton } from '../controls/close-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { fileNameOf } from './recording-actions';
import { endPlaying, playerStore, type PlayedQuote } from './player-store';
import { RecordingPlayer } from './recording-player';
import { RecordingTrouble } from './recording-trouble';

/** The player below the story. It is part of the desk: one goes on writing while it plays. */
export function PlayerDock({ story }: { readonly story: Story }) {
  const played = useStore(playerStore, (state) => state.played);
  // Another story has quotes of its own.
  useEffect(() => endPlaying, [story]);
  if (played?.article !== story.name) return null;
  return <PlayedRecord key={played.asked} story={story} played={played} />;
}

interface Props {
  readonly story: Story;
  readonly played: PlayedQuote;
}

function PlayedRecord({ story, played: { quote: id, giveBack } }: Props) {
  const { t } = useTranslation();
  const quote = useStoryState(story, ({ quotes }) => quotes[id]);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const dock = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where there is a player, it has the keyboard itself.
    if (!dock.current?.contains(document.activeElement)) dock.current?.focus();
  }, []);
  const close = () => {
    flushSync(endPlaying);
    giveBack();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
  };
  // Undo took the tag back, say.
  if (!quote) return null;
  const { recording, timecode } = quote.obtained;
  const onRecording = (chosen: string) =>
    story.changeQuote(id, { obtained: { recording: chosen } });
  const onTimecode = (taken: string) => story.changeQuote(id, { obtained: { timecode: taken } });
  return (
    <section
      ref={dock}
      className="player-dock"
      aria-label={t('command.quote.play')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="player-head">
        <QuotedWords story={story} id={id} />
        <bdi className="hint recording-name" title={recording}>
          {fileNameOf(recording)}
        </bdi>
        <CloseButton name={t('recording.close')} onPress={close} />
      </div>
      {recording === '' ? (
        <RecordingTrouble
          article={story.name}
          why="none"
          onRecording={readOnly ? null : onRecording}
        />
      ) : (
        <RecordingPlayer
          article={story.name}
          recording={recording}
          timecode={timecode}
          onTimecode={readOnly ? null : onTimecode}
          onRecording={readOnly ? null : onRecording}
          playsAtOnce
        />
      )}
    </section>
  );
}

/** Who says what is played. */
function QuotedWords({ story, id }: { readonly story: Story; readonly id: string }) {
  const name = useStoryState(
    story,
    ({ quotes, sources }) => sources[quotes[id]?.source ?? '']?.name,
  );
  const words = useStoryState(
    story,
    ({ spans }) => spans.find(({ record }) => record === id)?.text,
  );
  return (
    <p className="player-words" dir="auto">
      {name && <b>{name}</b>} {words}
    </p>
  );
}
