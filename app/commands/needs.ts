import { COMMANDS, type Command, type CommandId, type Need } from './commands';

/** How things stand, as far as it decides what a command can do. */
export interface Situation {
  /** A story is in front. */
  readonly hasStory: boolean;
  /** It can be changed. */
  readonly canWrite: boolean;
  /** Several stories are selected in the library. */
  readonly hasSelected: boolean;
  /** Words are selected, or the caret stands in a quote or a link. */
  readonly hasWords: boolean;
  /** The keyboard is in a field beside the story's text. */
  readonly inField: boolean;
}

/** Prefixes of commands that work on a story's text, and those of commands that work on a story as a whole. */
const NEEDS: readonly (readonly [RegExp, Need])[] = [
  [/^(edit|format|block|quote|table|note|snippet)\./, 'writable'],
  [/^story\./, 'story'],
];

/** In a field these are the field's own. */
const OF_FIELDS: readonly CommandId[] = ['edit.undo', 'edit.redo', 'edit.paste-plain'];

/** What a command needs: what it says itself, or what its prefix says. */
export function needOf(id: CommandId): Need {
  const { needs }: Command = COMMANDS[id];
  return needs ?? NEEDS.find(([prefix]) => prefix.test(id))?.[1] ?? 'nothing';
}

/** Whether a command can do something as things stand. */
export function canRun(id: CommandId, situation: Situation): boolean {
  const { hasStory, canWrite, hasSelected, hasWords, inField } = situation;
  if (inField && OF_FIELDS.includes(id)) return true;
  const inText = hasStory && canWrite && !inField;
  switch (needOf(id)) {
    case 'nothing':
      return true;
    case 'story':
      return hasStory;
    case 'stories':
      return hasStory || hasSelected;
    case 'writable':
      return inText;
    case 'words':
      return inText && hasWords;
  }
}
