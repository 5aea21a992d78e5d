import { useCallback, useEffect, useState } from 'react';
import type { Article } from '../../app/article';
import { readText } from '../../app/format';
import type { Version } from '../../app/ipc/records';
import { success, type Result } from '../../app/result';
import { bridge } from '../bridge';

/** The versions of an article, newest first; null until they are read. */
export function useVersions(article: string): {
  readonly versions: Result<readonly Version[]> | null;
  readonly readAgain: () => void;
} {
  const [versions, setVersions] = useState<Result<readonly Version[]> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void bridge.call('history.list', { article }).then((answer) => {
      if (isWanted) setVersions(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [article, round]);
  const readAgain = useCallback(() => setRound((last) => last + 1), []);
  return { versions, readAgain };
}

/** Reads a version as an article; each is read once. */
export type ReadVersion = (version: string) => Promise<Result<Article>>;

export function useVersionReader(article: string): ReadVersion {
  const [read] = useState(() => versionReader(article));
  return read;
}

function versionReader(article: string): ReadVersion {
  const known = new Map<string, Result<Article>>();
  return async (version) => {
    const before = known.get(version);
    if (before) return before;
    const answer = await bridge.call('history.read', { article, version });
    if (!answer.ok) return answer;
    const result = success(readText(answer.value.text).article);
    known.set(version, result);
    return result;
  };
}

/** One version as an article; null until it is read. What failed is asked for again when it is chosen again. */
export function useVersion(read: ReadVersion, version: string): Result<Article> | null {
  const [found, setFound] = useState<{
    readonly version: string;
    readonly result: Result<Article>;
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void read(version).then((result) => {
      if (isWanted) setFound({ version, result });
    });
    return () => {
      isWanted = false;
    };
  }, [read, version]);
  return found?.version === version ? found.result : null;
}
