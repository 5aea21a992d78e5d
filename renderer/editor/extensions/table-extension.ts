import { TableExtension as LexicalTableExtension } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import { configExtension, defineExtension } from 'lexical';
import { markLargeTables } from '../tables/large-tables';
import { registerTableArrows } from '../tables/table-arrows';
import { registerTableKeys } from '../tables/table-keys';
import { keepTablesInShape } from '../tables/table-shape';

/** Tables: Lexical's own, without what an article has no place for, in the shape that it has one for. */
export const TableExtension = defineExtension({
  name: 'galley/table',
  dependencies: [
    configExtension(LexicalTableExtension, {
      hasCellMerge: false,
      hasCellBackgroundColor: false,
    }),
  ],
  register: (editor) =>
    mergeRegister(
      keepTablesInShape(editor),
      registerTableKeys(editor),
      registerTableArrows(editor),
      markLargeTables(editor),
    ),
});
