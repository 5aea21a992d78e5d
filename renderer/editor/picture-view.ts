import { type LexicalEditor, type NodeKey } from 'lexical';
import { CHOOSE_PICTURE_COMMAND } from './commands';
import type { PictureValue } from './nodes/picture-node';
import { pictureUrl } from './picture-url';
import { say } from './words';

interface Place {
  readonly bundle: string;
  readonly editor: LexicalEditor;
  readonly key: NodeKey;
}

/** Fills the element with the picture, or with what stands in its place: a box to choose one, or why it can't show. */
export function showPicture(element: HTMLElement, value: PictureValue, place: Place): void {
  const url = value.picture === null ? null : pictureUrl(place.bundle, value.picture);
  element.dataset['state'] = value.picture === null ? 'waiting' : url === null ? 'remote' : 'shown';
  if (url !== null) element.replaceChildren(imageOf(url, value.alt, element));
  else if (value.picture === null) element.replaceChildren(waitingBox(place), ...noteOf(value));
  else element.replaceChildren(message('figure.remote', { address: value.picture }));
}

function imageOf(url: string, alt: string, element: HTMLElement): HTMLElement {
  const image = document.createElement('img');
  image.alt = alt;
  image.decoding = 'async';
  image.draggable = false;
  image.addEventListener('error', () => {
    element.dataset['state'] = 'missing';
    element.replaceChildren(
      message('figure.missing', { name: decodeURIComponent(url.split('/').at(-1)!) }),
    );
  });
  image.src = url;
  return image;
}

function waitingBox({ editor, key }: Place): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'story-waiting';
  const title = document.createElement('span');
  title.className = 'story-waiting-title';
  say(title, 'text', 'figure.waiting');
  const hint = document.createElement('span');
  hint.className = 'story-waiting-hint';
  say(hint, 'text', 'figure.waiting.hint');
  button.append(title, hint);
  button.addEventListener('click', () => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, key));
  // Enter and Space press the button; the editor would take them for a new line and a blank.
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  });
  return button;
}

/** Where the picture is that was not fetched with its words. */
function noteOf({ source }: PictureValue): readonly HTMLElement[] {
  if (!ADDRESS.test(source)) return [];
  const note = document.createElement('p');
  note.className = 'story-waiting-note';
  say(note, 'text', 'figure.waiting.address', { address: source });
  return [note];
}

/** The source of a picture may also be somebody's name. */
const ADDRESS = /^(?:https?|file|cid):/i;

function message(text: string, values: Record<string, string>): HTMLElement {
  const element = document.createElement('p');
  element.className = 'story-picture-message';
  say(element, 'text', text, values);
  return element;
}
