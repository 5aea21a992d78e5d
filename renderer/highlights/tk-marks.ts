import type { LexicalEditor } from 'lexical';
import { findTks } from '../../app/checks/tk';
import { MarkLayer } from './mark-layer';
import { rangeOf } from './range';
import { runsOf } from './story-runs';

/** Marks every TK of a text in a language for as long as it says so; returns how to stop. */
export function markTks(editor: LexicalEditor, language: string): () => void {
  const runs = runsOf(editor);
  const layer = new MarkLayer('galley-tk');
  const mark = (block: string) => {
    const ranges = runs
      .of(block)
      .flatMap((run) =>
        findTks(run.text, language).map(({ start, end }) => rangeOf(editor, run, start, end)),
      );
    layer.set(
      block,
      ranges.filter((range) => range !== null),
    );
  };
  runs.blocks().forEach(mark);
  const stop = runs.follow((blocks) => blocks.forEach(mark));
  return () => {
    stop();
    layer.dispose();
  };
}
