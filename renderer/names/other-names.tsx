import type { SourceId } from '../../app/article';
import type { Story } from '../story/story';
import { KeptSpellings } from './kept-spellings';
import { UnquotedNames } from './unquoted-names';

interface Props {
  readonly story: Story;
  /** Those who have a block of their own in the panel. */
  readonly quoted: readonly (SourceId | null)[];
}

/** What there is to say of names below the quotes: of all who are not quoted, and what is not told any more. */
export function OtherNames({ story, quoted }: Props) {
  return (
    <>
      <UnquotedNames story={story} quoted={quoted} />
      <KeptSpellings story={story} />
    </>
  );
}
