import type { SourceId } from '../../app/article';
import { signsOf, type RealPerson } from '../../app/protected';
import { success, type Result } from '../../app/result';
import { bridge } from '../bridge';
import type { Story } from '../story/story';

interface Wish {
  readonly id: SourceId;
  readonly alias: string;
  readonly person: RealPerson;
  /** Hears the source's new id in the moment in which the old one is gone. */
  readonly onProtected: (id: SourceId) => void;
}

/** What came of it; `unsaved`, with nothing changed, for a story whose words are not in its file. */
export type Outcome = Result<null> | 'unsaved';

/**
 * Puts a person into the vault and an alias in their place in the story, and has the story saved. The vault first: who
 * it is must not be lost in between.
 */
export async function protect(
  story: Story,
  { id, alias, person, onProtected }: Wish,
): Promise<Outcome> {
  // What can't be saved is kept apart in full, and would be so with the name in it.
  if (!(await story.saveNow())) return 'unsaved';
  const written = await bridge.call('protected.write', { key: null, ...person });
  if (!written.ok) return written;
  const { key } = written.value;
  const newId = story.protectSource(id, { alias, key });
  if (newId === null) {
    await bridge.call('protected.remove', { key });
    return 'unsaved';
  }
  onProtected(newId);
  await story.saveNow();
  // Whoever closes the dialog now has not seen what remains: the index forgets all the same.
  const article = story.name;
  await bridge.call('protected.clean', { article, signs: signsOf(person), versions: false });
  return success(null);
}
