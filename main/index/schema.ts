/** Goes up with every change of the schema or of what is put into it: an older index is made anew. */
export const SCHEMA_VERSION = 4;

/** The first id that is given: of the library's articles as it is, of the archive's negative. */
export const FIRST_ID = 1_000_000_000;

/**
 * Ids of the archive are negative, and those of the newest articles come last: so a search can leave the archive out, and
 * take the newest first, by the id alone. See `put-article.ts`.
 *
 * `terms` holds folded words only, a word of an unspaced script's every character apart (`foldApart`); what is shown
 * comes from `articles` and `passages`. Its tokenizer parts words at every ASCII sign and takes all else for letters.
 *
 * `people` are all who are named in the front matter of articles, told apart by name and by what is kept behind it;
 * `names` finds them as `terms` finds articles. `sources` are their records in each article; `quotes` what they said, in
 * the role they had then, and `said` when: the day it was obtained, or else when the article was changed.
 */
export const SCHEMA = `
create table articles(
  id integer primary key,
  article text not null unique,
  archived integer not null,
  state text not null,
  headline text not null,
  slug text not null,
  status text not null,
  language text not null,
  words integer not null,
  picture text,
  changed integer not null,
  damaged integer not null,
  headline_key text not null,
  slug_key text not null
);
create index newest on articles(archived, changed desc, article);
create table labels(
  kind text not null,
  value text not null,
  id integer not null,
  primary key (kind, value, id)
) without rowid;
create index labels_of_article on labels(id);
create table passages(
  id integer primary key,
  standfirst text not null,
  text text not null,
  captions text not null,
  sources text not null,
  labels text not null
);
create virtual table terms using fts5(
  headline, standfirst, text, captions, sources, labels,
  content='', contentless_delete=1, tokenize='ascii', prefix='1 2'
);
insert into terms(terms, rank) values ('hashsize', 8000000);

create table people(
  id integer primary key,
  name text not null,
  protected text not null,
  name_key text not null,
  articles integer not null default 0,
  quotes integer not null default 0,
  last integer not null default 0,
  unique (name, protected)
);
create index people_by_name on people(name_key);
create virtual table names using fts5(
  name, content='', contentless_delete=1, tokenize='ascii', prefix='1 2'
);
create table sources(
  article integer not null,
  source text not null,
  person integer not null,
  kind text not null,
  role text not null,
  organisation text not null,
  changed integer not null,
  quotes integer not null,
  primary key (article, source)
) without rowid;
create index sources_of_person on sources(person, changed);
create table quotes(
  article integer not null,
  place integer not null,
  quote text not null,
  person integer,
  via integer,
  words text not null,
  kind text not null,
  cue text not null,
  role text not null,
  organisation text not null,
  terms text not null,
  status text not null,
  how text not null,
  date text not null,
  said integer not null,
  primary key (article, place)
) without rowid;
create index quotes_of_person on quotes(person) where person is not null;
create index quotes_through on quotes(via) where via is not null;
`;

/** How much a word counts by where it stands, in the order of the columns of `terms`. */
export const WEIGHTS = '10, 5, 1, 2, 2, 3';
