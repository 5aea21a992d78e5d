import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension } from 'lexical';

/** What the typing benchmark measures beside Galley: a bare contenteditable and Lexical's rich text as it comes. */
declare global {
  interface Window {
    /** Shows the paragraphs and returns how many milliseconds that took until they were painted. */
    showPeer: (
      peer: 'contenteditable' | 'lexical',
      paragraphs: readonly string[],
    ) => Promise<number>;
  }
}

let stop = () => {};

window.showPeer = async (peer, paragraphs) => {
  stop();
  const root = document.getElementById('text')!;
  root.replaceChildren();
  await painted();
  const start = performance.now();
  stop = SHOW[peer](root, paragraphs);
  await painted();
  return performance.now() - start;
};

type Peer = Parameters<Window['showPeer']>[0];

const SHOW: Record<Peer, (root: HTMLElement, paragraphs: readonly string[]) => () => void> = {
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
