import { dequal } from 'dequal';
import { COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, PASTE_TAG, type LexicalEditor } from 'lexical';
import type { TakenPictures } from '../../app/import/html';
import { failure, type Result } from '../../app/result';
import { PASTE_HTML_COMMAND, type PastedHtml } from '../editor/commands';
import { $insertAtPlace, $pastePlace, type PastePlace } from '../editor/paste-place';
import type * as PasteModule from '../editor/paste';
import { preloadWhenIdle } from '../first-paint';
import { inTurn } from './in-turn';
import type { Report } from './report';
import { pastedPictures, storePasted } from './store-pasted';

type Paste = typeof PasteModule;
type PasteReport = Pick<Report, 'picture' | 'paste' | 'reading'>;

/** No story is as long, even with its pictures in it: characters. */
const LONGEST = 20 * 1024 * 1024;

/** From here on reading takes longer than a window may stand still. */
const LONG = 300 * 1024;

/** Once it is there, a paste is in the text before the next key. */
let paste: Paste | null = null;

const load = async (): Promise<Paste> => (paste ??= await import('../editor/paste'));

preloadWhenIdle(load);

/**
 * Puts pasted HTML into the story and its pictures beside it, all in one step that can be undone. While a long one is
 * read the desk goes on: it still comes where it was pasted, before what is pasted later, and not into a story that was
 * closed.
 */
export function receiveHtml(
  editor: LexicalEditor,
  article: string,
  report: PasteReport,
): () => void {
  let isClosed = false;
  const isOpen = () => !isClosed && editor.isEditable();
  const run = inTurn();
  /** Where the last paste was asked for, until it is in. */
  let waiting: PastePlace | null = null;
  const receive = async (pasted: PastedHtml, place: PastePlace | null) => {
    const { $insertPasted, withPictures, ...readers } = paste ?? (await load());
    const read = isLong(pasted)
      ? await readLong(pasted, readers, report)
      : readers.readHtml(pasted.html);
    if (!read.ok) report.paste(read.failure);
    if (!read.ok || !isOpen()) return;
    const pictures = pastedPictures(read.value, pasted.files);
    let { blocks } = read.value;
    // Stored first: the words and their pictures are one step.
    if (pictures.length > 0) {
      blocks = withPictures(blocks, await storePasted(article, pictures, report.picture, isOpen));
    }
    if (!isOpen()) return;
    const $insert = () => $insertPasted(blocks, pasted.text);
    editor.update(() => (place ? $insertAtPlace(place, $insert) : $insert()), {
      tag: [PASTE_TAG, HISTORY_PUSH_TAG],
    });
  };
  const stop = editor.registerCommand(
    PASTE_HTML_COMMAND,
    (pasted) => {
      const place = $pastePlace();
      // Two at one place: the caret is behind the first when the second has its turn.
      const isBehind = waiting !== null && dequal(place, waiting);
      waiting = place;
      run(async () => {
        await receive(pasted, isBehind ? null : place);
        if (waiting === place) waiting = null;
      });
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  return () => {
    isClosed = true;
    stop();
  };
}

function isLong({ html }: PastedHtml): boolean {
  return html.length > LONG;
}

async function readLong(
  { html }: PastedHtml,
  { readInWorker }: Pick<Paste, 'readInWorker'>,
  report: PasteReport,
): Promise<Result<TakenPictures>> {
  if (html.length > LONGEST) return failure('too-large', '');
  report.reading(true);
  try {
    return await readInWorker(html);
  } finally {
    report.reading(false);
  }
}
