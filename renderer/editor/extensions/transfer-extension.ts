import {
  ClipboardImportExtension,
  GetClipboardDataExtension,
  type ExportMimeTypeFunction,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { $getEditor, configExtension, defineExtension } from 'lexical';
import { PASTE_HTML_COMMAND } from '../commands';
import { isOwnCopy, rememberCopy } from '../own-copies';
import { LEXICAL_TYPE } from '../transfer';

/**
 * What Lexical may read of what is pasted or dropped, whichever way it comes: its own form only where it was copied from
 * this story, and no HTML, which is read by our own reader.
 */
export const TransferExtension = defineExtension({
  name: 'galley/transfer',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: { [LEXICAL_TYPE]: [$remembered] },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: { [LEXICAL_TYPE]: [$ifOwn], 'text/html': [$readHtml] },
    }),
  ],
});

function $remembered(...[, $next]: Parameters<ExportMimeTypeFunction>): string | null {
  const json = $next();
  if (json !== null) rememberCopy($getEditor()._config.namespace, json);
  return json;
}

function $ifOwn(...[json, , $next]: Parameters<ImportMimeTypeFunction>): boolean {
  return isOwnCopy($getEditor()._config.namespace, json) && $next();
}

function $readHtml(...[html, , , data]: Parameters<ImportMimeTypeFunction>): boolean {
  const text = data.getData('text/plain');
  return $getEditor().dispatchCommand(PASTE_HTML_COMMAND, { html, text, files: [] });
}
