import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import type { TakenPictures } from '../../app/import/html';
import { failure, type Result } from '../../app/result';
import { PASTE_HTML_COMMAND, type PastedHtml } from '../editor/commands';
import type * as PasteModule from '../editor/paste';
import { preloadWhenIdle } from '../first-paint';
import { pasteInTurn } from './paste-in-turn';
import type { PictureTarget } from '../pictures/picture-sources';
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
  target: PictureTarget,
  report: PasteReport,
): () => void {
  let isClosed = false;
  const isOpen = () => !isClosed && editor.isEditable();
  const pasteNext = pasteInTurn(editor);
  const receive = async (pasted: PastedHtml, insert: ($insert: () => void) => void) => {
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
      blocks = withPictures(blocks, await storePasted(target, pictures, report.picture, isOpen));
    }
    if (isOpen()) insert(() => $insertPasted(blocks, pasted.text));
  };
  const stop = editor.registerCommand(
    PASTE_HTML_COMMAND,
    (pasted) => {
      pasteNext((insert) => receive(pasted, insert));
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
