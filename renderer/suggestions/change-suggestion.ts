import { appStore } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { Story } from '../story/story';
import { recordsOf } from './decision';
import { knownSource, type StorySuggestion } from './story-suggestion';
import { suggestionBar } from './suggestion-bar-state';
import { staticRangeOf } from './suggestion-marks';
import type { Walk } from './walk';

/** Asks who said the words of a suggestion, with what it says filled in. The keyboard is back in the bar then. */
export function changeSuggestion(story: Story, walk: Walk): void {
  const { current } = walk.state.getState();
  const range = current && rangeOf(story, current);
  if (!range) return;
  const { sources } = recordsOf(story);
  const nameOf = (who: StorySuggestion['source']) => {
    const id = who && knownSource(who, sources);
    return id === null ? (who?.name ?? '') : sources[id]!.name;
  };
  appStore.setState({
    floating: 'quote',
    quoteProposal: {
      range,
      source: nameOf(current.source),
      via: nameOf(current.via),
      cue: current.cue?.text ?? '',
      kind: current.kind,
      tag: (tag) => walk.accept(tag),
      leave: () => {
        closeFloating();
        suggestionBar.setState({ wantsKeyboard: true });
      },
    },
  });
}

/** From the first of its words to the last; null where others stand there by now. */
function rangeOf({ editor }: Story, { places }: StorySuggestion): Range | null {
  const first = staticRangeOf(editor, places[0]!);
  const last = staticRangeOf(editor, places.at(-1)!);
  if (!first || !last) return null;
  const range = new Range();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}
