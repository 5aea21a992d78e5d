import type { NodeKey } from 'lexical';
import { bridge } from '../bridge';
import {
  ADD_PICTURES_COMMAND,
  CHOOSE_GALLERY_COMMAND,
  CHOOSE_PICTURE_COMMAND,
} from '../editor/commands';
import { notify } from '../notices/notify';
import { appStore } from '../state/app-store';
import type { Story } from '../story/story';
import { tellNotAdded } from './not-added';

/** Asks for pictures: the first for a waiting caption, or all at the caret where no figure is named. */
export function choosePicture(figure: NodeKey | null): void {
  appStore.getState().story?.editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, figure);
}

/** Takes dropped pictures, the first for a waiting caption. */
export function addPictures(figure: NodeKey, files: readonly File[]): void {
  appStore.getState().story?.editor.dispatchCommand(ADD_PICTURES_COMMAND, { files, figure });
}

/** Makes a gallery of the pictures that are selected in the story; where none are, of those that are asked for. */
export function makeGallery(): void {
  const { story } = appStore.getState();
  const grouping = story?.groupFigures();
  if (grouping === 'apart') notify({ about: 'gallery', text: { key: 'gallery.apart' } });
  if (grouping === 'no-pictures') story?.editor.dispatchCommand(CHOOSE_GALLERY_COMMAND, undefined);
}

/** Asks for another picture in the place of one that is shown; caption, credit and the rest stay. */
export async function chooseOther(story: Story, figure: NodeKey): Promise<void> {
  const { language } = story.store.getState().fields;
  const picture = await bridge.call('picture.choose', { article: story.name, language });
  tellNotAdded(picture.ok ? [] : [picture.failure], 1, `picture ${story.name} ${figure}`);
  // Another tab may be in front by now; a story that was closed takes nothing.
  const isOpen = appStore.getState().tabs.some((tab) => tab.story === story);
  if (picture.ok && isOpen) story.replacePicture(figure, picture.value);
}
