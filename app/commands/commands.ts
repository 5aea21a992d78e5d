/** One thing a user can do. The menu bar, the toolbar and the shortcuts all take it from here. */
export interface Command {
  /** Electron's accelerator notation, or null for none. */
  readonly accelerator: string | null;
}

/** Every command by its id; its name on screen is the translation `command.<id>`. */
export const COMMANDS = {
  'story.new': { accelerator: 'CmdOrCtrl+N' },
  'story.new-from-wire': { accelerator: 'CmdOrCtrl+Shift+N' },
  'story.import': { accelerator: 'CmdOrCtrl+O' },
  'story.sample': { accelerator: null },
  'story.save': { accelerator: 'CmdOrCtrl+S' },
  'story.versions': { accelerator: 'CmdOrCtrl+Alt+H' },
  'story.rename': { accelerator: 'F2' },
  'story.duplicate': { accelerator: null },
  'story.archive': { accelerator: null },
  'story.trash': { accelerator: null },
  'story.reveal': { accelerator: null },
  'story.export-html': { accelerator: 'CmdOrCtrl+Shift+E' },
  'story.export-markdown': { accelerator: 'CmdOrCtrl+Shift+M' },
  'library.choose': { accelerator: null },
  'library.search': { accelerator: 'CmdOrCtrl+Shift+F' },
  'library.reindex': { accelerator: null },

  'window.new': { accelerator: 'CmdOrCtrl+Alt+N' },
  'tab.close': { accelerator: 'CmdOrCtrl+W' },
  'tab.next': { accelerator: 'Ctrl+Tab' },
  'tab.previous': { accelerator: 'Ctrl+Shift+Tab' },
  'tab.reopen': { accelerator: 'CmdOrCtrl+Shift+T' },
  'tab.to-window': { accelerator: null },

  'edit.undo': { accelerator: 'CmdOrCtrl+Z' },
  'edit.redo': { accelerator: 'CmdOrCtrl+Shift+Z' },
  'edit.paste-plain': { accelerator: 'CmdOrCtrl+Shift+V' },

  'format.bold': { accelerator: 'CmdOrCtrl+B' },
  'format.italic': { accelerator: 'CmdOrCtrl+I' },
  'format.underline': { accelerator: 'CmdOrCtrl+U' },
  'format.strikethrough': { accelerator: 'CmdOrCtrl+Shift+X' },
  'format.code': { accelerator: 'CmdOrCtrl+E' },
  'format.subscript': { accelerator: 'CmdOrCtrl+,' },
  'format.superscript': { accelerator: 'CmdOrCtrl+.' },
  'format.link': { accelerator: 'CmdOrCtrl+L' },

  'block.paragraph': { accelerator: 'CmdOrCtrl+Alt+0' },
  'block.crosshead-2': { accelerator: 'CmdOrCtrl+Alt+2' },
  'block.crosshead-3': { accelerator: 'CmdOrCtrl+Alt+3' },
  'block.crosshead-4': { accelerator: 'CmdOrCtrl+Alt+4' },
  'block.list-bulleted': { accelerator: 'CmdOrCtrl+Shift+8' },
  'block.list-numbered': { accelerator: 'CmdOrCtrl+Shift+7' },
  'block.list-check': { accelerator: 'CmdOrCtrl+Shift+9' },
  'block.block-quote': { accelerator: 'CmdOrCtrl+Shift+.' },
  'block.pull-quote': { accelerator: 'CmdOrCtrl+Shift+,' },
  'block.code': { accelerator: 'CmdOrCtrl+Alt+C' },
  'block.section-break': { accelerator: 'CmdOrCtrl+Shift+-' },
  'block.figure': { accelerator: 'CmdOrCtrl+Shift+P' },
  'block.waiting-caption': { accelerator: 'CmdOrCtrl+Alt+K' },

  'quote.tag': { accelerator: 'CmdOrCtrl+Shift+Q' },

  'view.library': { accelerator: 'CmdOrCtrl+Alt+L' },
  'view.panel': { accelerator: 'CmdOrCtrl+Alt+P' },
  'view.text-larger': { accelerator: 'CmdOrCtrl+=' },
  'view.text-smaller': { accelerator: 'CmdOrCtrl+-' },
  'view.text-normal': { accelerator: 'CmdOrCtrl+0' },
  'view.theme-system': { accelerator: null },
  'view.theme-light': { accelerator: null },
  'view.theme-dark': { accelerator: null },
  'view.language-system': { accelerator: null },
  'view.language-en': { accelerator: null },
  'view.language-id': { accelerator: null },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** A menu of the menu bar: commands, with null for a line between groups. Its title is `menu.<id>`. */
export interface Menu {
  readonly id: 'story' | 'edit' | 'format' | 'block' | 'view';
  readonly items: readonly (CommandId | null)[];
}

export const MENUS: readonly Menu[] = [
  {
    id: 'story',
    items: [
      'story.new',
      'story.new-from-wire',
      'story.import',
      'story.sample',
      null,
      'story.save',
      'story.versions',
      'story.rename',
      'story.duplicate',
      'story.archive',
      'story.trash',
      'story.reveal',
      null,
      'story.export-html',
      'story.export-markdown',
      null,
      'library.choose',
      'library.search',
      'library.reindex',
      null,
      'window.new',
      'tab.to-window',
      'tab.reopen',
      'tab.next',
      'tab.previous',
      'tab.close',
    ],
  },
  { id: 'edit', items: ['edit.undo', 'edit.redo', null, 'edit.paste-plain', null, 'quote.tag'] },
  {
    id: 'format',
    items: [
      'format.bold',
      'format.italic',
      'format.underline',
      'format.strikethrough',
      'format.code',
      'format.subscript',
      'format.superscript',
      null,
      'format.link',
    ],
  },
  {
    id: 'block',
    items: [
      'block.paragraph',
      'block.crosshead-2',
      'block.crosshead-3',
      'block.crosshead-4',
      null,
      'block.list-bulleted',
      'block.list-numbered',
      'block.list-check',
      null,
      'block.block-quote',
      'block.pull-quote',
      'block.code',
      'block.section-break',
      'block.figure',
      'block.waiting-caption',
    ],
  },
  {
    id: 'view',
    items: [
      'view.library',
      'view.panel',
      null,
      'view.text-larger',
      'view.text-smaller',
      'view.text-normal',
      null,
      'view.theme-system',
      'view.theme-light',
      'view.theme-dark',
      null,
      'view.language-system',
      'view.language-en',
      'view.language-id',
    ],
  },
];
