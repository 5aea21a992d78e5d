import { createContext, useContext } from 'react';
import type { Piece } from '../../app/compare';

/** The language that the compared words are in, as a BCP 47 tag, or empty. */
export const StoryLanguage = createContext('');

/** Words with what was taken out and put in, told by line and colour, and to screen readers by what the elements are. */
export function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  const language = useContext(StoryLanguage);
  return (
    <span lang={language || undefined}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return kind === 'added' ? <ins key={index}>{text}</ins> : text;
      })}
    </span>
  );
}
