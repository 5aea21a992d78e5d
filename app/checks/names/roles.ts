import type { Article, Source, SourceId } from '../../article';
import type { Place } from '../../quotes/suggestion';
import { formsOf } from './forms';
import { knownNames, type KnownName } from './known';
import { saysRole } from './role-words';
import { sentencesAround } from './sentences';
import { nameFinder, type NameFinder } from './windows';
import { placeIn, type NameLine, type NamePlace, type NameWord } from './words';

/** The first place that names a source says neither what they are nor where. */
export interface RoleMissingFinding {
  readonly kind: 'role-missing';
  readonly source: SourceId;
  readonly place: NamePlace;
  /** The role, or where there is none, the organisation. */
  readonly expected: string;
}

/** Somebody is quoted, and their record says neither what they are nor where. */
export interface RoleUnknownFinding {
  readonly kind: 'role-unknown';
  readonly source: SourceId;
}

export type RoleFinding = RoleMissingFinding | RoleUnknownFinding;

/**
 * Which people lack what they are: in their record, or where the story names them first, in the sentence before that and
 * in the one behind. Of whom is protected the story says what it wants.
 */
export function findMissingRoles(
  article: Article,
  lines: readonly NameLine[],
): readonly RoleFinding[] {
  const told = lines.filter(({ isTold }) => isTold);
  const quoted = new Set(Object.values(article.quotes).map(({ source }) => source));
  const names = knownNames(article);
  const firsts = firstMentions(names, told, article.fields.language);
  return Object.entries(article.sources).flatMap(([id, source]): readonly RoleFinding[] => {
    if (source.kind !== 'person' || source.protected !== '') return [];
    const roles = rolesOf(article, id, source);
    if (roles.length === 0) return quoted.has(id) ? [{ kind: 'role-unknown', source: id }] : [];
    const mentions = firsts.get(id) ?? [];
    const first = mentions.find(({ by }) => by !== 'last') ?? mentions[0];
    if (!first) return [];
    const around = mentions.map(({ line, place }) => sentencesAround(told, line, place));
    if (saysRole([...around, source.name].join(' '), roles, article.fields.language)) return [];
    const place = placeIn(first.line, first.place);
    return [{ kind: 'role-missing', source: id, place, expected: roles[0]! }];
  });
}

/** As the record has it, and as it was when something was said. */
function rolesOf({ quotes }: Article, id: SourceId, source: Source): readonly string[] {
  const atTheTime = Object.values(quotes).filter((quote) => quote.source === id);
  const roles = [source.role, source.organisation, ...atTheTime.map(({ role }) => role)];
  return roles.filter((role) => role.trim() !== '');
}

/** Words that name a source, and whether by all of its name, by what is nearly that, or by the last word of it. */
interface Mention {
  readonly source: SourceId;
  readonly by: 'full' | 'slip' | 'last';
  readonly line: NameLine;
  readonly place: Place;
}

/** Of each source the first mention of each kind, as far as they are not behind the first that has the full name. */
function firstMentions(
  names: readonly KnownName[],
  lines: readonly NameLine[],
  language: string,
): ReadonlyMap<SourceId, readonly Mention[]> {
  const firsts = new Map<SourceId, readonly Mention[]>();
  const context = {
    ...{ names, language },
    finder: nameFinder(names, language),
    byLastName: lastNames(names),
  };
  for (const line of lines) {
    for (const mention of mentionsIn(line, context)) {
      const known = firsts.get(mention.source) ?? [];
      const isLater = known.some(({ by }) => by === 'full' || by === mention.by);
      if (!isLater) firsts.set(mention.source, [...known, mention]);
    }
  }
  return firsts;
}

interface Context {
  readonly names: readonly KnownName[];
  readonly language: string;
  readonly finder: NameFinder;
  readonly byLastName: ReadonlyMap<string, SourceId>;
}

/** In the order of the line. */
function mentionsIn(
  line: NameLine,
  { names, language, finder, byLastName }: Context,
): readonly Mention[] {
  const full = finder.in(line).map((window): Mention => {
    const by = window.slip < 0 ? 'full' : 'slip';
    return { source: window.known.source, by, line, place: window };
  });
  const last = line.words.flatMap((word): readonly Mention[] => {
    const form = formsOf(word, line.text, language).find(({ key }) => byLastName.has(key));
    if (!form || !isName(form, names)) return [];
    return [{ source: byLastName.get(form.key)!, by: 'last', line, place: form }];
  });
  return [...full, ...last].sort((a, b) => a.place.start - b.place.start);
}

/** Last names that only one source has. */
function lastNames(names: readonly KnownName[]): ReadonlyMap<string, SourceId> {
  const owners = new Map<string, SourceId | null>();
  for (const { parts, source } of names) {
    const { key } = parts.at(-1)!;
    owners.set(key, !owners.has(key) || owners.get(key) === source ? source : null);
  }
  return new Map([...owners].flatMap(([key, source]) => (source === null ? [] : [[key, source]])));
}

/** In a script without capitals the last name may be an ordinary word. */
function isName(word: NameWord, names: readonly KnownName[]): boolean {
  const known = names.find(({ parts }) => parts.at(-1)!.key === word.key);
  return word.isCapital || (known !== undefined && !known.isCased && known.parts.length === 1);
}
