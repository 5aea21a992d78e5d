import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

interface Props {
  readonly story: Story;
  readonly words: readonly string[];
  readonly title: string;
  /** What the button beside each of them says. */
  readonly again: string;
  readonly onAgain: (words: string) => void;
}

/** Words that nothing is said of any more because somebody said so, until somebody says otherwise. */
export function DecidedWords({ story, words, title, again, onAgain }: Props) {
  const isReadOnly = useStoryState(story, ({ readOnly }) => readOnly !== null);
  return (
    <details className="decided-words">
      <summary>{title}</summary>
      <ul>
        {[...new Set(words)].map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
            <button
              type="button"
              className="button is-small"
              disabled={isReadOnly}
              onClick={() => onAgain(one)}
            >
              {again}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
