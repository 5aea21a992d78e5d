import {
  NOTE_STATUSES,
  QUOTE_KINDS,
  QUOTE_STATUSES,
  QUOTE_TERMS,
  SOURCE_KINDS,
  note,
  quote,
  source,
  type Note,
  type Quote,
  type Source,
} from '../article';
import { member, present, readOneOf, readTexts, type Complain, type YamlValue } from './values';

export function writeSource(value: Source): YamlValue {
  const { name, role, organisation, contact, notes } = value;
  const kind = value.kind === 'person' ? '' : value.kind;
  return present({ name, kind, role, organisation, contact, notes }, ['name']);
}

export function readSource(value: unknown, complain: Complain): Source {
  if (typeof value === 'string') return source(value);
  const names = ['name', 'role', 'organisation', 'contact', 'notes'] as const;
  const kind = readOneOf(SOURCE_KINDS, member(value, 'kind'), complain);
  const texts = readTexts(value, complain, names);
  return source(texts.name ?? '', { ...texts, ...(kind ? { kind } : {}) });
}

export function writeQuote(value: Quote): YamlValue {
  const { source: from, via, kind, cue, role, terms, status } = value;
  return present({ source: from ?? '', via: via ?? '', kind, cue, role, terms, status }, []);
}

export function readQuote(value: unknown, complain: Complain): Quote {
  const texts = readTexts(value, complain, ['source', 'via', 'cue', 'role']);
  const kind = readOneOf(QUOTE_KINDS, member(value, 'kind'), complain);
  const terms = readOneOf(QUOTE_TERMS, member(value, 'terms'), complain);
  const status = readOneOf(QUOTE_STATUSES, member(value, 'status'), complain);
  return quote(texts.source || null, {
    via: texts.via || null,
    cue: texts.cue ?? '',
    role: texts.role ?? '',
    ...(kind ? { kind } : {}),
    ...(terms ? { terms } : {}),
    ...(status ? { status } : {}),
  });
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
