import {
  NO_ORIGINAL,
  NOT_OBTAINED,
  NOTE_STATUSES,
  QUOTE_KINDS,
  QUOTE_STATUSES,
  QUOTE_TERMS,
  SOURCE_KINDS,
  WAYS_OBTAINED,
  note,
  quote,
  source,
  type Note,
  type Obtained,
  type Quote,
  type Source,
} from '../article';
import {
  member,
  present,
  readOneOf,
  readTexts,
  type Complain,
  type YamlMap,
  type YamlValue,
} from './values';

export function writeSource(value: Source): YamlValue {
  const { name, role, organisation, contact, notes, protected: key } = value;
  const kind = value.kind === 'person' ? '' : value.kind;
  return present({ name, kind, role, organisation, contact, notes, protected: key }, ['name']);
}

export function readSource(value: unknown, complain: Complain): Source {
  if (typeof value === 'string') return source(value);
  const names = ['name', 'role', 'organisation', 'contact', 'notes', 'protected'] as const;
  const kind = readOneOf(SOURCE_KINDS, member(value, 'kind'), complain);
  const texts = readTexts(value, complain, names);
  return source(texts.name ?? '', { ...texts, ...(kind ? { kind } : {}) });
}

export function writeQuote(value: Quote): YamlValue {
  const { source: from, via, kind, cue, role, terms, status, verbatim } = value;
  const entries = { source: from ?? '', via: via ?? '', kind, cue, role, terms, status };
  return {
    ...present(entries, []),
    ...nested('obtained', { ...value.obtained, how: value.obtained.how ?? '' }),
    ...nested('original', { ...value.original }),
    ...present({ verbatim }, []),
  };
}

/** The map under its key, or nothing where all in it is empty. */
function nested(key: string, texts: Readonly<Record<string, string>>): YamlMap {
  const entries = present(texts, []);
  return Object.keys(entries).length === 0 ? {} : { [key]: entries };
}

export function readQuote(value: unknown, complain: Complain): Quote {
  const texts = readTexts(value, complain, ['source', 'via', 'cue', 'role', 'verbatim']);
  const kind = readOneOf(QUOTE_KINDS, member(value, 'kind'), complain);
  const terms = readOneOf(QUOTE_TERMS, member(value, 'terms'), complain);
  const status = readOneOf(QUOTE_STATUSES, member(value, 'status'), complain);
  return quote(texts.source || null, {
    via: texts.via || null,
    cue: texts.cue ?? '',
    role: texts.role ?? '',
    obtained: readObtained(member(value, 'obtained'), complain),
    original: {
      ...NO_ORIGINAL,
      ...readTexts(member(value, 'original'), complain, ['language', 'text']),
    },
    verbatim: texts.verbatim ?? '',
    ...(kind ? { kind } : {}),
    ...(terms ? { terms } : {}),
    ...(status ? { status } : {}),
  });
}

function readObtained(value: unknown, complain: Complain): Obtained {
  const names = ['date', 'recording', 'timecode', 'page', 'link'] as const;
  return {
    ...NOT_OBTAINED,
    ...readTexts(value, complain, names),
    how: readOneOf(WAYS_OBTAINED, member(value, 'how'), complain),
  };
}

export function writeNote({ text, by, at, status }: Note): YamlValue {
  return present({ text, by, at, status }, []);
}

export function readNote(value: unknown, complain: Complain): Note {
  if (typeof value === 'string') return note(value);
  const { text, by, at } = readTexts(value, complain, ['text', 'by', 'at']);
  const status = readOneOf(NOTE_STATUSES, member(value, 'status'), complain);
  return note(text ?? '', { by: by ?? '', at: at ?? '', status: status ?? 'open' });
}
