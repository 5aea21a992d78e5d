import {
  buildEditorFromExtensions,
  effect,
  getExtensionDependencyFromEditor,
} from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  configExtension,
  defineExtension,
  HISTORIC_TAG,
  type LexicalEditorWithDispose,
} from 'lexical';
import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { countText } from '../../app/article';
import { isEqual } from '../../app/equal';
import { readText } from '../../app/format';
import type { OpenedArticle } from '../../app/ipc/contract';
import { StoryBlocks } from '../editor/convert/story-blocks';
import { StoryExtension } from '../editor/extensions/story-extension';
import { $setRecords } from '../editor/records';
import { followLanguage } from '../editor/words';
import { createAutosave } from './autosave';
import { articleOf } from './article-of';
import { describeStory } from './describe-story';
import { followOthers } from './follow-others';
import { showHues } from './hues';
import { showNoteMarks } from './note-marks';
import { receiveCopies } from './receive-copies';
import { receiveHtml } from './receive-html';
import { receivePictures } from './receive-pictures';
import { showPictures } from './show-pictures';
import { receiveWireCopy } from './receive-wire-copy';
import type { Report } from './report';
import { $selectionState, NO_SELECTION } from './selection-state';
import { NO_MERGE, type Story, type StoryState } from './story';
import { storyActions } from './story-actions';
import { StoryFile } from './story-file';

/** Nothing older than a second is lost whatever happens, also of who types without a pause: see PRODUCT F2. */
const SAVING = { pause: 300, atLatest: 600, retry: 3000 };

/** Panels and counts follow the text when the hand rests for so many milliseconds. */
const PANELS_PAUSE = 120;

export function openStory(opened: OpenedArticle, report: Report): Story {
  const read = readText(opened.text);
  const editor = buildEditor(opened.article);
  const blocks = new StoryBlocks(editor);
  const { sources, quotes, notes, body } = read.article;
  blocks.show(body, () => $setRecords({ sources, quotes, notes }));
  const file = new StoryFile(opened, read);
  const store = createStore<StoryState>(() => ({
    fields: read.article.fields,
    ...describeStory(blocks, editor, read.article.fields.language),
    selected: null,
    selection: NO_SELECTION,
    save: { state: 'saved', at: Date.now(), failure: null },
    canUndo: false,
    canRedo: false,
    readOnly: opened.readOnly,
    holder: opened.holder,
    isFree: false,
    isGone: false,
    ...NO_MERGE,
    replaced: 0,
    problems: read.problems,
  }));
  const isReadOnly = () => store.getState().readOnly !== null;

  const article = () => articleOf(store.getState().fields, blocks, editor, file.read.article);
  const parts = { name: opened.article, editor, blocks, file, store, article };
  /** How often something changed: what was typed while a save was under way is not in it. */
  let changes = 0;
  const autosave = createAutosave({
    ...SAVING,
    save: async () => {
      const before = changes;
      store.setState((state) => ({ save: { ...state.save, state: 'saving' } }));
      const save = await others.save();
      const isBehind = save.state === 'saved' && changes !== before;
      store.setState({ save: isBehind ? { ...save, state: 'unsaved' } : save });
      return save.state === 'saved';
    },
  });
  const touch = () => {
    if (isReadOnly()) return;
    changes += 1;
    store.setState((state) =>
      state.save.state === 'unsaved' ? {} : { save: { ...state.save, state: 'unsaved' } },
    );
    autosave.touch();
  };
  const others = followOthers({ ...parts, opened, touch, flush: autosave.flush, report });

  const selection = () => {
    const now = editor.getEditorState().read($selectionState, { editor });
    // A key in the middle of a line changes nothing of what the tools show.
    if (!isEqual(now, store.getState().selection)) {
      store.setState({ selection: now, selected: now.collapsed ? null : countText(now.text) });
    }
    return now;
  };

  const pictureTarget = () => ({
    article: opened.article,
    language: store.getState().fields.language,
  });
  const stops = [
    blocks.follow(),
    followChanges(editor, () => {
      touch();
      panels.plan();
    }),
    followSelection(editor, selection),
    followHistory(editor, store),
    followReadOnly(editor, store),
    showHues(editor, store),
    showNoteMarks(editor, store),
    followLanguage(() => editor.getRootElement()),
    store.subscribe(({ fields }, before) => {
      // What is a TK depends on it.
      if (fields.language !== before.fields.language) panels.plan();
    }),
    receiveHtml(editor, pictureTarget, report),
    receiveCopies(editor, opened.article, report.picture),
    receivePictures(editor, pictureTarget, report),
    showPictures(editor, opened.article),
    receiveWireCopy(editor, store, touch),
    others.stop,
  ];
  const panels = delayed(PANELS_PAUSE, () => {
    const state = store.getState();
    store.setState(describeStory(blocks, editor, state.fields.language, state));
  });
  others.start();

  return {
    name: opened.article,
    editor,
    store,
    article,
    shown: () => blocks.collect(),
    text: () => file.textOf(article()),
    lookNow: panels.finish,
    selection,
    ...storyActions(editor, store, touch),
    replaceWith: others.replaceWith,
    resolveMerge: others.resolveMerge,
    mergeAgain: others.mergeAgain,
    takeOver: others.takeOver,
    saveNow: async () => {
      while (!(await autosave.flush())) {
        // What was typed or brought back during the save is saved too.
        if (store.getState().save.state === 'failed') return false;
      }
      return true;
    },
    dispose: () => {
      for (const stop of [...stops, panels.cancel, autosave.dispose]) stop();
      editor.dispose();
    },
  };
}

function buildEditor(name: string): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    defineExtension({
      name: '[root]',
      // Pictures are found by the bundle's name; see PictureNode.
      namespace: name,
      $initialEditorState: null,
      dependencies: [
        StoryExtension,
        configExtension(HistoryExtension, { delay: 500, maxDepth: 500 }),
      ],
      // Told and logged, not thrown: Lexical then takes the half-done update back.
      onError: reportError,
    }),
  );
}

/** Calls when something of the story changed, and not only what is selected. */
function followChanges(editor: LexicalEditorWithDispose, changed: () => void): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)) changed();
  });
}

/** Calls once a frame at most when what is selected may have changed. */
function followSelection(editor: LexicalEditorWithDispose, look: () => void): () => void {
  let frame = 0;
  const stop = editor.registerUpdateListener(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

/** The editor can be written in while the story can. */
function followReadOnly(
  editor: LexicalEditorWithDispose,
  { getState, subscribe }: StoreApi<StoryState>,
): () => void {
  const look = ({ readOnly }: StoryState) => editor.setEditable(readOnly === null);
  look(getState());
  return subscribe((state, before) => {
    if (state.readOnly !== before.readOnly) look(state);
  });
}

function followHistory(
  editor: LexicalEditorWithDispose,
  store: { setState: (patch: Partial<StoryState>) => void },
): () => void {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  return effect(() => store.setState({ canUndo: canUndo.value, canRedo: canRedo.value }));
}

function delayed(milliseconds: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    cancel();
    run();
  };
  return {
    plan: () => {
      cancel();
      timer = setTimeout(now, milliseconds);
    },
    cancel,
    /** Does now what is planned. */
    finish: () => {
      if (timer !== undefined) now();
    },
  };
}
