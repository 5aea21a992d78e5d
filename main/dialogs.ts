import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import { failure, success, type Result } from '../app/result';
import type { Translate } from './translate';

/** What dialogs are for; the title of each is the translation `dialog.<title>`. */
export const DIALOG_TITLES = [
  'library',
  'import',
  'picture',
  'find-pictures',
  'pictures',
  'recording',
  'export-html',
  'export-markdown',
  'export-pdf',
  'export-file',
  'export-folder',
  'own-template',
  'own-css',
  'file',
  'fact-check',
  'problem',
] as const;
type DialogTitle = (typeof DIALOG_TITLES)[number];

/** The system's own dialogs with our titles. Each gives `cancelled` when the user closes it. */
export interface Dialogs {
  readonly chooseFolder: (
    window: BrowserWindow,
    title: DialogTitle,
    /** Where the dialog begins. */
    proposed?: string,
  ) => Promise<Result<string>>;
  readonly chooseFile: (
    window: BrowserWindow,
    title: DialogTitle,
    extensions: readonly string[],
  ) => Promise<Result<string>>;
  /** Any number of them, in the order that the system gives. */
  readonly chooseFiles: (
    window: BrowserWindow,
    title: DialogTitle,
    extensions: readonly string[],
  ) => Promise<Result<readonly string[]>>;
  /** Asks before a file that is there is written over. */
  readonly chooseTarget: (
    window: BrowserWindow,
    title: DialogTitle,
    path: string,
    extension: string,
  ) => Promise<Result<string>>;
  /** Asks whether the window may close although its last words are in no file. */
  readonly askToLose: (window: BrowserWindow) => Promise<boolean>;
  /** Asks whether an address is to be opened in another program. */
  readonly askToOpen: (window: BrowserWindow, address: string) => Promise<boolean>;
}

/** Kinds of files that a dialog shows are named by the translation `dialog.files`. */
export function makeDialogs(translate: () => Translate): Dialogs {
  const words = (key: string) => translate()(`dialog.${key}`) ?? '';
  const filters = (extensions: readonly string[]): FileFilter[] => [
    { name: words('files'), extensions: [...extensions] },
  ];

  async function openAll(
    window: BrowserWindow,
    options: OpenDialogOptions,
  ): Promise<Result<readonly string[]>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled || filePaths.length === 0 ? failure('cancelled', '') : success(filePaths);
  }

  async function open(window: BrowserWindow, options: OpenDialogOptions): Promise<Result<string>> {
    const chosen = await openAll(window, options);
    return chosen.ok ? success(chosen.value[0]!) : chosen;
  }

  return {
    chooseFolder: (window, title, proposed) =>
      open(window, {
        title: words(title),
        ...(proposed !== undefined && { defaultPath: proposed }),
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseFile: (window, title, extensions) =>
      open(window, { title: words(title), properties: ['openFile'], filters: filters(extensions) }),
    chooseFiles: (window, title, extensions) =>
      openAll(window, {
        title: words(title),
        properties: ['openFile', 'multiSelections'],
        filters: filters(extensions),
      }),
    chooseTarget: async (window, title, path, extension) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words(title),
        defaultPath: path,
        filters: filters([extension]),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || !filePath ? failure('cancelled', '') : success(filePath);
    },
    askToLose: async (window) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: words('unsaved'),
        detail: words('unsaved.detail'),
        buttons: [words('unsaved.stay'), words('unsaved.close')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
    askToOpen: async (window, address) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: words('open-link'),
        detail: address,
        buttons: [words('open-link.stay'), words('open-link.open')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
  };
}
