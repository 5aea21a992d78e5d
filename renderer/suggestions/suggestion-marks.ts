import type { LexicalEditor } from 'lexical';
import { $lineWith, type WordsPlace } from '../highlights/lines';
import { MarkLayer, type LayerName } from '../highlights/mark-layer';
import { rangeOf } from '../highlights/range';
import { revealRange } from '../highlights/show-place';
import { runsOf } from '../highlights/story-runs';
import type { StorySuggestion } from './story-suggestion';

/** What of a suggestion is marked by which layer. */
const PARTS: Readonly<Partial<Record<LayerName, (one: StorySuggestion) => readonly WordsPlace[]>>> =
  {
    'galley-suggested': ({ places }) => places,
    'galley-suggested-cue': ({ cue }) => cue?.places ?? [],
    'galley-suggested-source': ({ source }) => source?.places ?? [],
  };

/** Shows in the story which words a suggestion is about, and which it rests on. */
export class SuggestionMarks {
  readonly #editor: LexicalEditor;
  readonly #layers: readonly (readonly [
    MarkLayer,
    (one: StorySuggestion) => readonly WordsPlace[],
  ])[];
  readonly #stop: () => void;
  #shown: StorySuggestion | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    this.#layers = Object.entries(PARTS).map(
      ([name, places]) => [new MarkLayer(name as LayerName), places] as const,
    );
    // The document shows a changed block by other nodes.
    this.#stop = runsOf(editor).follow(() => this.#draw());
  }

  /** Marks this suggestion and no other. */
  show(suggestion: StorySuggestion | null): void {
    this.#shown = suggestion;
    this.#draw();
  }

  /** Brings its first words into view; the keyboard stays where it is. */
  reveal(): void {
    const first = this.#shown?.places[0];
    if (first) revealRange(this.#editor, () => staticRangeOf(this.#editor, first));
  }

  dispose(): void {
    this.#stop();
    for (const [layer] of this.#layers) layer.dispose();
  }

  #draw(): void {
    for (const [layer, placesOf] of this.#layers) {
      layer.clear();
      if (!this.#shown) continue;
      const byBlock = Map.groupBy(placesOf(this.#shown), (place) => place.in);
      for (const [block, places] of byBlock) {
        const ranges = places.map((place) => staticRangeOf(this.#editor, place));
        layer.set(
          block,
          ranges.filter((range) => range !== null),
        );
      }
    }
  }
}

/** The place in the document that shows the words, or null where others stand there by now. */
export function staticRangeOf(editor: LexicalEditor, place: WordsPlace): StaticRange | null {
  return editor.getEditorState().read(
    () => {
      const line = $lineWith(place);
      return line && rangeOf(editor, line, place.start, place.end);
    },
    { editor },
  );
}
