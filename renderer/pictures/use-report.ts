import { useEffect, useState } from 'react';
import type { PictureReport } from '../../app/ipc/pictures';
import { bridge } from '../bridge';
import { isOwnPicture } from '../editor/picture-url';

/** What there is to know of a picture's file; null while it is not known, and where there is none. */
export function useReport(
  article: string,
  picture: string | null,
  language: string,
): PictureReport | null {
  const [known, setKnown] = useState<{
    readonly of: string;
    readonly report: PictureReport | null;
  }>();
  useEffect(() => {
    if (picture === null || !isOwnPicture(picture)) return;
    let isWanted = true;
    void bridge.call('picture.report', { article, picture, language }).then((report) => {
      if (isWanted) setKnown({ of: picture, report });
    });
    return () => {
      isWanted = false;
    };
  }, [article, picture, language]);
  return known?.of === picture ? known.report : null;
}
