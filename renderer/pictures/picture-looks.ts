import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { PictureLook } from '../../app/ipc/contract';
import type { PixelSize } from '../../app/pictures';
import { bridge } from '../bridge';
import { isOwnPicture } from '../editor/picture-url';

/** What is known of pictures beside stories: null of one that is not there, nothing of one that was not looked at. */
type Looks = ReadonlyMap<string, PictureLook | null>;

const looks = createStore<Looks>(() => new Map());

/** So many are looked at at a time: the disk is no faster with more, and what is read of each is in memory. */
const LANES = 4;

/** What was there once: whoever finds it again compares. */
const sizes = new Map<string, PixelSize>();

const asked = new Map<string, Promise<PictureLook | null>>();
const waiting: (() => void)[] = [];
let free = LANES;

/** What is known of a picture by now. */
export function knownLook(article: string, picture: string): PictureLook | null | undefined {
  return looks.getState().get(keyOf(article, picture));
}

/** How large a picture was when it was last there, in pixels, as far as this window knows. */
export function lastSize(article: string, picture: string): PixelSize | null {
  return sizes.get(keyOf(article, picture)) ?? null;
}

/**
 * Looks at a picture's file; one that was there once is known, unless it is to be looked at again. What is known is
 * followed by {@link usePictureLook}.
 */
export function lookAtPicture(
  article: string,
  picture: string,
  isAgain = false,
): Promise<PictureLook | null> {
  const key = keyOf(article, picture);
  const known = looks.getState().get(key);
  if (known && !isAgain) return Promise.resolve(known);
  const asking = asked.get(key) ?? look(key, article, picture);
  asked.set(key, asking);
  return asking;
}

async function look(key: string, article: string, picture: string): Promise<PictureLook | null> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    const found = await bridge.call('picture.look', { article, picture });
    if (found?.size) sizes.set(key, found.size);
    looks.setState((known) => new Map(known).set(key, found), true);
    return found;
  } finally {
    asked.delete(key);
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

/** What is known of a picture beside an article; undefined while nothing is, and for one that does not lie there. */
export function usePictureLook(
  article: string,
  picture: string | null,
): PictureLook | null | undefined {
  const own = picture !== null && isOwnPicture(picture) ? picture : null;
  useEffect(() => {
    if (own !== null) void lookAtPicture(article, own);
  }, [article, own]);
  return useStore(looks, (known) => (own === null ? undefined : known.get(keyOf(article, own))));
}

/** Calls with each picture of an article that was missed and is there again, until it is stopped. */
export function followFound(article: string, found: (picture: string) => void): () => void {
  const prefix = keyOf(article, '');
  return looks.subscribe((now, before) => {
    for (const [key, look] of now) {
      const isBack = look !== null && before.get(key) === null;
      if (isBack && key.startsWith(prefix)) found(key.slice(prefix.length));
    }
  });
}

/** The same of several, by their paths; each is looked at once. */
export function usePictureLooks(article: string, pictures: readonly (string | null)[]): Looks {
  const own = pictures.filter((picture) => picture !== null && isOwnPicture(picture));
  // One text, so that nothing is looked at again while words are typed.
  const names = [...new Set(own)].join('\n');
  useEffect(() => {
    for (const picture of listOf(names)) void lookAtPicture(article, picture);
  }, [article, names]);
  // Only those of these pictures: looks at others change nothing here.
  const known = useStore(
    looks,
    useShallow((all) => listOf(names).map((picture) => all.get(keyOf(article, picture)))),
  );
  return useMemo(() => {
    const pairs = listOf(names).map((picture, at) => [picture, known[at]] as const);
    return new Map(
      pairs.flatMap(([picture, found]) => (found === undefined ? [] : [[picture, found]])),
    );
  }, [names, known]);
}

function listOf(names: string): readonly string[] {
  return names === '' ? [] : names.split('\n');
}

function keyOf(article: string, picture: string): string {
  return `${article}\n${picture}`;
}
