/** What is typed in the text and becomes something else, or does something there; named by the key of its words. */
export const WRITING_KEYS: readonly (readonly [keys: string, name: string])[] = [
  ['/', 'slash.title'],
  ['## …', 'command.block.crosshead-2'],
  ['### …', 'command.block.crosshead-3'],
  ['#### …', 'command.block.crosshead-4'],
  ['- …', 'command.block.list-bulleted'],
  ['1. …', 'command.block.list-numbered'],
  ['- [ ] …', 'command.block.list-check'],
  ['> …', 'command.block.block-quote'],
  ['``` …', 'command.block.code'],
  ['---', 'command.block.section-break'],
  ['**…**', 'command.format.bold'],
  ['*…*', 'command.format.italic'],
  ['Shift+Enter', 'shortcuts.line'],
  ['Tab', 'shortcuts.deeper'],
  ['Shift+Tab', 'shortcuts.higher'],
];
