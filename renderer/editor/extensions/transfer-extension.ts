import {
  ClipboardImportExtension,
  GetClipboardDataExtension,
  type ExportMimeTypeFunction,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { $getEditor, configExtension, defineExtension } from 'lexical';
import { PASTE_HTML_COMMAND } from '../commands';
import { $copiedRecords } from '../copied-records';
import { $insertCopy } from '../insert-copy';
import { findCopy, nodesIn, rememberCopy } from '../own-copies';
import { tellCopy } from '../share-copies';
import { LEXICAL_TYPE } from '../transfer';

/**
 * What Lexical may read of what is pasted or dropped, whichever way it comes: its own form only where it was copied from
 * a story of ours, and no HTML, which is read by our own reader.
 */
export const TransferExtension = defineExtension({
  name: 'galley/transfer',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: { [LEXICAL_TYPE]: [$remembered] },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: { [LEXICAL_TYPE]: [$readOwn], 'text/html': [$readHtml] },
    }),
  ],
});

function $remembered(...[, $next]: Parameters<ExportMimeTypeFunction>): string | null {
  const json = $next();
  if (json === null) return null;
  const editor = $getEditor();
  const [story, records] = [editor._config.namespace, $copiedRecords(nodesIn(json))];
  const copy = { story, editor: editor.getKey(), json, records, at: Date.now() };
  rememberCopy(copy);
  tellCopy(copy);
  return json;
}

function $readOwn(...[json, selection]: Parameters<ImportMimeTypeFunction>): boolean {
  const copy = findCopy(json);
  return copy !== null && $insertCopy(copy, selection);
}

function $readHtml(...[html, , , data]: Parameters<ImportMimeTypeFunction>): boolean {
  const text = data.getData('text/plain');
  return $getEditor().dispatchCommand(PASTE_HTML_COMMAND, { html, text, files: [] });
}
