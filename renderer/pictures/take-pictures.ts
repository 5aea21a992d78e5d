import type { TakenPicture } from '../../app/ipc/contract';
import type { Failure, Result } from '../../app/result';

/** A picture that is there to be taken. */
export type PictureSource = () => Promise<Result<TakenPicture>>;

/** While one is copied the next is read, and a third is asked what it says of itself. */
const LANES = 4;

export interface Taking {
  /** Shows one that was taken. They come in the order of the sources. */
  readonly place: (picture: TakenPicture) => void;
  /** Told after each. */
  readonly done: (count: number) => void;
  /** What is not begun by then is left. */
  readonly isStopped: () => boolean;
}

/**
 * Takes pictures, several at a time, and shows each as soon as those before it are shown. Gives why some were not
 * taken. A source tells its failures as values: one that throws ends the taking.
 */
export async function takePictures(
  sources: readonly PictureSource[],
  { place, done, isStopped }: Taking,
): Promise<readonly Failure[]> {
  const results: (Result<TakenPicture> | undefined)[] = [];
  const failures: Failure[] = [];
  let [begun, shown, count] = [0, 0, 0];

  const showReady = () => {
    for (let next = results[shown]; next; next = results[shown]) {
      shown += 1;
      if (next.ok) place(next.value);
      else failures.push(next.failure);
    }
  };
  const lane = async () => {
    while (begun < sources.length && !isStopped()) {
      const index = begun;
      begun += 1;
      results[index] = await sources[index]!();
      count += 1;
      done(count);
      showReady();
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, sources.length) }, lane));
  return failures;
}
