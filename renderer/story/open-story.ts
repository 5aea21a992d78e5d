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
import { createStore } from 'zustand/vanilla';
import { countText } from '../../app/article';
import { readText } from '../../app/format';
import type { OpenedArticle } from '../../app/ipc/contract';
import type { Failure } from '../../app/result';
import { StoryBlocks } from '../editor/convert/story-blocks';
import { StoryExtension } from '../editor/extensions/story-extension';
import { $setRecords } from '../editor/records';
import { followLanguage } from '../editor/words';
import { createAutosave } from './autosave';
import { articleOf } from './article-of';
import { describeStory } from './describe-story';
import { showHues } from './hues';
import { receivePictures } from './receive-pictures';
import { receiveWireCopy } from './receive-wire-copy';
import { $selectionState, NO_SELECTION } from './selection-state';
import type { Story, StoryState } from './story';
import { storyActions } from './story-actions';
import { StoryFile } from './story-file';

/** Where a story says what went wrong while nobody waited for an answer: a dropped file that is no picture, say. */
export type ReportFailure = (failure: Failure) => void;

/** Within a second of the last key, and every two seconds at the latest while typing: see PRODUCT F2. */
const SAVING = { pause: 500, atLatest: 1500, retry: 3000 };

/** Panels and counts follow the text when the hand rests for so many milliseconds. */
const PANELS_PAUSE = 120;

export function openStory(opened: OpenedArticle, report: ReportFailure): Story {
  const read = readText(opened.text);
  const editor = buildEditor(opened.article);
  const blocks = new StoryBlocks(editor);
  const { sources, quotes, body } = read.article;
  blocks.show(body, () => $setRecords({ sources, quotes }));
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
    problems: read.problems,
  }));
  editor.setEditable(opened.readOnly === null);

  const article = () => articleOf(store.getState().fields, blocks, editor, read.article);
  /** How often something changed: what was typed while a save was under way is not in it. */
  let changes = 0;
  const autosave = createAutosave({
    ...SAVING,
    save: async () => {
      const before = changes;
      store.setState((state) => ({ save: { ...state.save, state: 'saving' } }));
      const save = await file.save(article());
      const isBehind = save.state === 'saved' && changes !== before;
      store.setState({ save: isBehind ? { ...save, state: 'unsaved' } : save });
      return save.state === 'saved';
    },
  });
  const touch = () => {
    if (opened.readOnly) return;
    changes += 1;
    store.setState((state) =>
      state.save.state === 'unsaved' ? {} : { save: { ...state.save, state: 'unsaved' } },
    );
    autosave.touch();
  };

  const selection = () => {
    const now = editor.getEditorState().read($selectionState, { editor });
    const { language } = store.getState().fields;
    store.setState({
      selection: now,
      selected: now.collapsed ? null : countText(now.text, language),
    });
    return now;
  };

  const stops = [
    blocks.follow(),
    followChanges(editor, () => {
      touch();
      panels.plan();
    }),
    followSelection(editor, selection),
    followHistory(editor, store),
    showHues(store),
    followLanguage(() => editor.getRootElement()),
    receivePictures(editor, opened.article, report),
    receiveWireCopy(editor, store, touch),
  ];
  const panels = delayed(PANELS_PAUSE, () =>
    store.setState(
      describeStory(blocks, editor, store.getState().fields.language, store.getState()),
    ),
  );

  return {
    name: opened.article,
    editor,
    store,
    article,
    text: () => file.textOf(article()),
    selection,
    ...storyActions(editor, store, touch),
    saveNow: autosave.flush,
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

function followHistory(
  editor: LexicalEditorWithDispose,
  store: { setState: (patch: Partial<StoryState>) => void },
): () => void {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  return effect(() => store.setState({ canUndo: canUndo.value, canRedo: canRedo.value }));
}

function delayed(milliseconds: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    plan: () => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    cancel: () => clearTimeout(timer),
  };
}
