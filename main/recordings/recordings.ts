import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { RecordingState } from '../../app/ipc/recordings';
import { failure, success, type Result } from '../../app/result';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
import { copyRecording, type CopyWatch } from './copy-recording';
import { RECORDING_HOST } from './host';
import { findRecording, lookAt, nameInStory } from './find-recording';
import { openGrantedRecordings } from './granted-recordings';
import { recordingType } from './recording-types';
import { serveRecording } from './serve-recording';

/** Recordings of quotes, as the window may have them: by ids of this session, never by a path. */
export interface Recordings {
  /** Grants a file that the user chose; gives it as it is to stand in a record of the article. */
  readonly grant: (place: Place, chosen: string) => Promise<Result<string>>;
  /** Grants one that is in the article, for records of others; gives its path. */
  readonly link: (place: Place, recording: string) => Promise<Result<string>>;
  readonly state: (place: Place, recording: string) => Promise<RecordingState>;
  /** Copies one that can be played into the article; gives its path below the bundle. */
  readonly copy: (place: Place, recording: string, watch: CopyWatch) => Promise<Result<string>>;
  /** What is at an address; null where nothing is, or not any more. */
  readonly serve: (path: readonly string[], range: string | null) => Promise<Response | null>;
}

/** Recordings with what was granted written in a folder. */
export function openRecordings(folder: string): Recordings {
  const granted = openGrantedRecordings(folder);
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();

  function idOf(path: string): string {
    const id = ids.get(path) ?? randomUUID();
    ids.set(path, id);
    paths.set(id, path);
    return id;
  }

  return {
    grant: (place, chosen) =>
      attempt(chosen, async () => {
        const path = await realpath(chosen);
        const found = await lookAt(path, false);
        if (found.state !== 'playable') return failure(whyNot(path), chosen);
        const own = await nameInStory(place, path);
        if (own !== null) return success(own);
        // Where it can't be written down it holds for this session, and can be chosen again.
        await granted.grant(path);
        return success(path);
      }),

    link: async (place, recording) => {
      const found = await findRecording(place, recording, granted);
      if (found.state !== 'playable') return failure('not-found', recording);
      await granted.grant(found.path);
      return success(found.path);
    },

    state: async (place, recording) => {
      const found = await findRecording(place, recording, granted);
      if (found.state !== 'playable') return found;
      const { path, type, isInStory } = found;
      const address = `galley://${RECORDING_HOST}/${idOf(path)}`;
      return { state: 'playable', address, isFilm: type.isFilm, isInStory };
    },

    copy: async (place, recording, watch) => {
      const found = await findRecording(place, recording, granted);
      if (found.state === 'unsupported') return failure('unsupported', recording);
      if (found.state !== 'playable') return failure('not-found', recording);
      return found.isInStory ? success(recording) : copyRecording(place, found.path, watch);
    },

    serve: async ([id, ...more], range) => {
      const path = more.length === 0 ? paths.get(id ?? '') : undefined;
      const found = path === undefined ? null : await lookAt(path, false);
      return found?.state === 'playable' ? serveRecording(found, range) : null;
    },
  };
}

function whyNot(path: string): 'unsupported' | 'not-found' {
  return recordingType(path) ? 'not-found' : 'unsupported';
}
