import { $getRoot, COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import { guessLanguage } from '../../app/import/language';
import { readWireCopy } from '../../app/import/wire';
import { paragraph, text, type Block, type Fields } from '../../app/article';
import { PASTE_WIRE_COPY_COMMAND } from '../editor/commands';
import { $showBlock } from '../editor/convert/show-block';
import type { StoryState } from './story';

/** Plain text pasted into an empty story is read as wire copy: its standfirst, dateline and captions are found. */
export function receiveWireCopy(
  editor: LexicalEditor,
  store: StoreApi<StoryState>,
  touch: () => void,
): () => void {
  return editor.registerCommand(
    PASTE_WIRE_COPY_COMMAND,
    (copy) => {
      const { fields } = store.getState();
      const language = guessLanguage(copy) || fields.language;
      const { fields: found, body } = readWireCopy(copy, language);
      const nodes = [...leftOver(fields, found), ...body].map($showBlock);
      $getRoot()
        .clear()
        .append(...nodes);
      nodes.at(-1)?.selectEnd();
      store.setState({ fields: { ...filled(fields, found), language } });
      touch();
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}

/** A headline or standfirst whose field is taken goes to the head of the text: not a word of the copy is lost. */
function leftOver(fields: Fields, found: Fields): readonly Block[] {
  return (['headline', 'standfirst'] as const)
    .filter((name) => fields[name] !== '' && found[name] !== '' && fields[name] !== found[name])
    .map((name) => paragraph(text(found[name])));
}

/** What the user has typed stays; only what is empty is filled. */
function filled(fields: Fields, found: Fields): Fields {
  return {
    ...fields,
    headline: fields.headline || found.headline,
    standfirst: fields.standfirst || found.standfirst,
    dateline: {
      place: fields.dateline.place || found.dateline.place,
      date: fields.dateline.date || found.dateline.date,
    },
  };
}
