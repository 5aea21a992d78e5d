import { useEffect, useRef, useState } from 'react';
import type { PictureCandidate } from '../../app/ipc/pictures';
import { bridge } from '../bridge';
import { isOwnPicture } from '../editor/picture-url';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { lookAtPicture, usePictureLooks } from './picture-looks';

export interface Missing {
  /** Pictures that were not there when they were first looked for, by their paths. */
  readonly all: readonly string[];
  /** Those that still are not. */
  readonly missing: readonly string[];
  /** What may be each of them, once that is known. */
  readonly candidates: ReadonlyMap<string, readonly PictureCandidate[]>;
}

/** The pictures of a story that are not where it says they are, by the disk as it is now. */
export function useMissing(story: Story): Missing {
  const { name: article } = story;
  const figures = useStoryState(story, (state) => state.figures);
  const pictures = figures.flatMap(({ figure: { picture } }) => picture ?? []).filter(isOwnPicture);
  const looks = usePictureLooks(article, pictures);
  const missing = [...looks].filter(([, look]) => look === null).map(([picture]) => picture);
  const [all, setAll] = useState(missing);
  const news = missing.filter((picture) => !all.includes(picture));
  if (news.length > 0) setAll([...all, ...news]);
  const [first] = useState(pictures);
  useEffect(() => {
    for (const picture of first) void lookAtPicture(article, picture, true);
  }, [article, first]);
  // Asked for all at once: each search goes through the library.
  const areKnown = pictures.every((picture) => looks.has(picture));
  return { all, missing, candidates: useCandidates(article, areKnown ? all : NONE) };
}

const NONE: readonly string[] = [];

function useCandidates(
  article: string,
  pictures: readonly string[],
): ReadonlyMap<string, readonly PictureCandidate[]> {
  const [candidates, setCandidates] = useState<Missing['candidates']>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const news = pictures.filter((picture) => !asked.current.has(picture));
    if (news.length === 0) return;
    for (const picture of news) asked.current.add(picture);
    void bridge.call('picture.find-again', { article, pictures: news }).then((found) => {
      const all = found.ok ? found.value : [];
      const known = news.map((picture, at) => [picture, all[at] ?? []] as const);
      setCandidates((before) => new Map([...before, ...known]));
    });
  }, [article, pictures]);
  return candidates;
}
