import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension } from 'lexical';

/** What the typing benchmark measures beside Galley: a bare contenteditable and Lexical's rich text as it comes. */
declare global {
  interface Window {
    /** Begins anew with these paragraphs and returns how many milliseconds that took until they were painted. */
    openPeer: (peer: Peer, paragraphs: readonly string[]) => Promise<number>;
    /** Brings an opened peer to the front again; the other one is out of the page meanwhile. */
    showPeer: (peer: Peer) => Promise<void>;
  }
}

export type Peer = 'contenteditable' | 'lexical';

interface Opened {
  readonly root: HTMLElement;
  readonly stop: () => void;
}

const opened = new Map<Peer, Opened>();

window.openPeer = async (peer, paragraphs) => {
  opened.get(peer)?.stop();
  const root = document.createElement('div');
  root.id = 'text';
  root.contentEditable = 'true';
  root.spellcheck = false;
  document.body.replaceChildren(root);
  await painted();
  const start = performance.now();
  opened.set(peer, { root, stop: OPEN[peer](root, paragraphs) });
  await painted();
  return performance.now() - start;
};

window.showPeer = async (peer) => {
  document.body.replaceChildren(opened.get(peer)!.root);
  await painted();
};

const OPEN: Record<Peer, (root: HTMLElement, paragraphs: readonly string[]) => () => void> = {
  contenteditable: (root, paragraphs) => {
    root.append(
      ...paragraphs.map((text) => {
        const element = document.createElement('p');
        element.textContent = text;
        return element;
      }),
    );
    return () => {};
  },
  lexical: (root, paragraphs) => {
    const editor = buildEditorFromExtensions(
      defineExtension({
        name: '[root]',
        namespace: 'peer',
        $initialEditorState: null,
        dependencies: [RichTextExtension, HistoryExtension],
      }),
    );
    editor.update(
      () => {
        const nodes = paragraphs.map((text) =>
          $createParagraphNode().append($createTextNode(text)),
        );
        $getRoot().append(...nodes);
      },
      { discrete: true },
    );
    editor.setRootElement(root);
    return () => {
      editor.setRootElement(null);
      editor.dispose();
    };
  },
};

/** The frame in which everything is drawn that was done before. */
function painted(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => done();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}
