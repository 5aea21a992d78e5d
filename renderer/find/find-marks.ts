import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { fieldElement } from '../highlights/field';
import { MarkLayer } from '../highlights/mark-layer';
import { FIELDS, isField, type Place } from '../highlights/place';
import { rangeOf } from '../highlights/range';
import { SkippedBlocks } from '../highlights/skipped-blocks';
import { runsOf } from '../highlights/story-runs';

/** Shows in the story what was found. The words of a field can't be marked; the field is, when it is its turn. */
export class FindMarks {
  readonly #editor: LexicalEditor;
  readonly #places = new Map<string, readonly Place[]>();
  readonly #matches = new MarkLayer('galley-match');
  readonly #current = new MarkLayer('galley-match-current');
  readonly #skipped: SkippedBlocks;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    this.#skipped = new SkippedBlocks(editor.getRootElement(), (element) => {
      const block = this.#keyOf(element);
      if (block !== undefined) this.#draw(block);
    });
  }

  /** Marks these places of a field or block, and no others in it. */
  set(name: string, places: readonly Place[]): void {
    if (isField(name)) return;
    this.#places.set(name, places);
    this.#draw(name);
  }

  setCurrent(place: Place | null): void {
    for (const field of FIELDS) {
      fieldElement(field)?.toggleAttribute('data-found', place?.in === field);
    }
    this.#current.clear();
    if (place && !isField(place.in)) this.#current.set(place.in, this.#rangesOf([place]));
  }

  dispose(): void {
    this.setCurrent(null);
    this.#skipped.stop();
    this.#matches.dispose();
    this.#current.dispose();
  }

  #draw(block: string): void {
    const element = this.#editor.getElementByKey(block);
    const isShown = element !== null && !this.#skipped.has(element);
    this.#matches.set(block, isShown ? this.#rangesOf(this.#places.get(block) ?? []) : []);
  }

  #rangesOf(places: readonly Place[]): readonly StaticRange[] {
    const runs = runsOf(this.#editor);
    return places
      .map(({ in: block, run, start, end }) => {
        const text = runs.of(block)[run];
        return text ? rangeOf(this.#editor, text, start, end) : null;
      })
      .filter((range) => range !== null);
  }

  #keyOf(element: Element): string | undefined {
    const state = this.#editor.getEditorState();
    return state.read(() => $getNearestNodeFromDOMNode(element)?.getKey(), {
      editor: this.#editor,
    });
  }
}
