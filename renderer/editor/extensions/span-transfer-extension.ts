import {
  ClipboardImportExtension,
  GetClipboardDataExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import {
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  defineExtension,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalNode,
} from 'lexical';
import { $keepRecords, $settleSpans, keptRecords, type CopiedRecords } from '../copied-records';
import { $spansIn } from '../tag-words';

/** Under this type is the name of the records that copied words belong to. */
const RECORDS_TYPE = 'application/x-galley-records';

/** The records of what is just being pasted. */
let pasted: CopiedRecords | null = null;

/** Quotes and notes that are cut or copied, or dragged, keep their records, also when the story was closed meanwhile. */
export const SpanTransferExtension = defineExtension({
  name: 'galley/span-transfer',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: { [RECORDS_TYPE]: [$keepRecords] },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: { 'application/x-lexical-editor': [$withRecords] },
    }),
  ],
  register: (editor) =>
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => $settleNodes(nodes),
      COMMAND_PRIORITY_CRITICAL,
    ),
});

function $withRecords(...[, , $next, data]: Parameters<ImportMimeTypeFunction>): boolean {
  pasted = keptRecords(data.getData(RECORDS_TYPE));
  try {
    return $next();
  } finally {
    pasted = null;
  }
}

function $settleNodes(nodes: readonly LexicalNode[]): false {
  $settleSpans(nodes.filter($isElementNode).flatMap($spansIn), pasted);
  return false;
}
