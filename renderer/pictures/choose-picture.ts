import type { NodeKey } from 'lexical';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { appStore } from '../state/app-store';

/** Asks for a picture and gives it to a waiting caption, or puts it at the caret where no figure is named. */
export async function choosePicture(figure: NodeKey | null): Promise<void> {
  const { story } = appStore.getState();
  if (!story) return;
  const picture = await bridge.call('picture.choose', { article: story.name });
  if (!picture.ok) {
    tellFailure('picture', picture.failure);
    return;
  }
  dismissAbout('picture');
  if (appStore.getState().story === story) story.placePicture(figure, picture.value);
}

/** Takes a dropped picture for a waiting caption. */
export async function addPicture(figure: NodeKey, file: File): Promise<void> {
  const { story } = appStore.getState();
  if (!story) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = await bridge.call('picture.add', { article: story.name, name: file.name, bytes });
  if (!picture.ok) {
    tellFailure('picture', picture.failure);
    return;
  }
  dismissAbout('picture');
  if (appStore.getState().story === story) story.placePicture(figure, picture.value);
}
