import { join } from 'node:path';
import type { UserProfiles, UserSnippets } from '../app/ipc/user-files';
import { readProfiles, writeProfiles, type ProfilesChange } from '../app/profiles';
import { failure, success, type Failure, type Result } from '../app/result';
import { readSnippets, writeSnippets, type SnippetsChange } from '../app/snippets/snippets';
import type { YamlProblem } from '../app/yaml/parse';
import { userFile, type UserFile } from './user-file';

/** The user's own profiles and snippets. */
export interface UserFiles {
  readonly profiles: () => Promise<UserProfiles>;
  readonly changeProfiles: (change: ProfilesChange) => Promise<Result<null>>;
  readonly snippets: () => Promise<UserSnippets>;
  readonly changeSnippets: (change: SnippetsChange) => Promise<Result<null>>;
}

/** The files `profiles.yaml` and `snippets.yaml` in the folder where the settings are. */
export function openUserFiles(folder: string): UserFiles {
  const profiles = userFile(join(folder, 'profiles.yaml'));
  const snippets = userFile(join(folder, 'snippets.yaml'));
  return {
    profiles: async () => {
      const { state, read } = await look(profiles, readProfiles);
      return { ...state, profiles: read.profiles };
    },
    changeProfiles: (change) =>
      profiles.change((text) =>
        edit(profiles, readProfiles(text), () => writeProfiles(text, change)),
      ),
    snippets: async () => {
      const { state, read } = await look(snippets, readSnippets);
      return { ...state, snippets: read.snippets };
    },
    changeSnippets: (change) =>
      snippets.change((text) =>
        edit(snippets, readSnippets(text), () => writeSnippets(text, change)),
      ),
  };
}

interface Read {
  readonly problems: readonly YamlProblem[];
  readonly isDamaged: boolean;
}

/** What a file holds, and what is wrong with it; of one that can't be read, what stands for a missing one. */
async function look<Found extends Read>(file: UserFile, reader: (text: string | null) => Found) {
  const text = await file.read();
  const read = reader(text.ok ? text.value : null);
  const problem: Failure | null = text.ok ? damage(file, read) : text.failure;
  const oddities = problem ? [] : read.problems;
  return { read, state: { path: file.path, problem, oddities } };
}

function edit(file: UserFile, read: Read, write: () => string): Result<string> {
  const problem = damage(file, read);
  return problem ? { ok: false, failure: problem } : success(write());
}

function damage({ path }: UserFile, { isDamaged, problems }: Read): Failure | null {
  if (!isDamaged) return null;
  const { line = 1, detail = '' } = problems[0] ?? {};
  return failure('damaged', path, { line, detail }).failure;
}
