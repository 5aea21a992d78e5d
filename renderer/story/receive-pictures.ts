import { mergeRegister } from '@lexical/utils';
import { COMMAND_PRIORITY_EDITOR, type LexicalEditor, type NodeKey } from 'lexical';
import { bridge } from '../bridge';
import {
  ADD_PICTURES_COMMAND,
  CHOOSE_GALLERY_COMMAND,
  CHOOSE_PICTURE_COMMAND,
} from '../editor/commands';
import { pictureRun } from '../editor/picture-run';
import { $picturePlace, type PicturePlace } from '../editor/place-picture';
import { offeredSource, sourcesOf, type PictureTarget } from '../pictures/picture-sources';
import { takePictures, type PictureSource } from '../pictures/take-pictures';
import type { Report } from './report';

/**
 * Stores pictures that are dropped, pasted or chosen beside the article and shows them in their figures. The desk goes
 * on meanwhile, and the user may stop it: what was taken by then stays. Taking them back stops it too.
 */
export function receivePictures(
  editor: LexicalEditor,
  target: PictureTarget,
  report: Pick<Report, 'picture' | 'adding'>,
): () => void {
  let isClosed = false;
  const isOpen = () => !isClosed && editor.isEditable();

  async function takeAll(sources: readonly PictureSource[], place: PicturePlace): Promise<void> {
    let isStopped = false;
    const { step, end } = report.adding(sources.length, () => {
      isStopped = true;
    });
    const run = pictureRun(editor, place);
    const failures = await takePictures(sources, {
      isStopped: () => isStopped || !isOpen(),
      done: step,
      place: (picture) => {
        if (isOpen() && !run.place(picture)) isStopped = true;
      },
    }).finally(() => {
      run.end();
      end();
    });
    if (!isClosed) report.picture(failures, sources.length);
  }

  /** Call inside an update: the pictures go where the caret is now. */
  function $take(
    figure: NodeKey | null,
    sources: Promise<readonly PictureSource[]>,
    inGallery = false,
  ): true {
    const place = $picturePlace(figure, inGallery);
    const take = async () => {
      const all = await sources;
      if (all.length > 0) await takeAll(all, place);
    };
    take().catch(reportError);
    return true;
  }

  async function choose(): Promise<readonly PictureSource[]> {
    const chosen = await bridge.call('picture.choose-several', {});
    return chosen.ok ? chosen.value.map((file) => offeredSource(file, target)) : [];
  }

  return mergeRegister(
    () => {
      isClosed = true;
    },
    editor.registerCommand(
      ADD_PICTURES_COMMAND,
      ({ files, figure }) => !isOpen() || $take(figure, sourcesOf(files, target)),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      CHOOSE_PICTURE_COMMAND,
      (figure) => !isOpen() || $take(figure, choose()),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      CHOOSE_GALLERY_COMMAND,
      () => !isOpen() || $take(null, choose(), true),
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
