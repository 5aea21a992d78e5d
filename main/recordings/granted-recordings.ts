import { join } from 'node:path';
import { success, type Result } from '../../app/result';
import { userFile } from '../user-file';

/**
 * The recordings outside of stories that the user has chosen on this machine, by their real paths. What a story's file
 * names is not among them by that: a story may come from anybody.
 */
export interface GrantedRecordings {
  readonly has: (path: string) => Promise<boolean>;
  /** Holds for this session also where it can't be written down. */
  readonly grant: (path: string) => Promise<Result<null>>;
}

/** Kept as a list in `recordings.json` in a folder. A damaged file grants nothing: what is in it can be chosen again. */
export function openGrantedRecordings(folder: string): GrantedRecordings {
  const file = userFile(join(folder, 'recordings.json'));
  const thisSession = new Set<string>();
  let before: Promise<readonly string[]> | null = null;

  async function readBefore(): Promise<readonly string[]> {
    const text = await file.read();
    return text.ok ? pathsIn(text.value) : [];
  }

  return {
    has: async (path) => thisSession.has(path) || (await (before ??= readBefore())).includes(path),
    grant: (path) => {
      thisSession.add(path);
      return file.change((text) => success(withPath(text, path)));
    },
  };
}

function withPath(text: string | null, path: string): string {
  const granted = [...new Set([...pathsIn(text), path])];
  return `${JSON.stringify({ granted }, null, 2)}\n`;
}

function pathsIn(text: string | null): readonly string[] {
  try {
    const { granted } = JSON.parse(text ?? '{}') as { readonly granted?: unknown };
    return Array.isArray(granted) ? granted.filter((path) => typeof path === 'string') : [];
  } catch (error) {
    // `null` for a whole file has no parts.
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}
