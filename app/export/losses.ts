/** What an export may not be able to carry, in the order in which a report names it. */
export const LOSS_KINDS = [
  // Of the records behind the words.
  'off-record',
  'desk-note',
  'source-name',
  'source-record',
  'quote-record',
  'field',
  // Of blocks.
  'crosshead',
  'list',
  'check-mark',
  'block-quote',
  'pull-quote',
  'section-break',
  'code',
  'table',
  'raw',
  // Of pictures.
  'picture',
  'gallery',
  'caption',
  'credit',
  'alt',
  'rights',
  'framing',
  // Of words.
  'link',
  'mark',
  'line-break',
  'language',
  'character',
] as const;

export type LossKind = (typeof LOSS_KINDS)[number];

/**
 * How it is lost: kept back on purpose, because it is nobody's business outside of the newsroom; not there, because the
 * format has no place for it; or there in another form, with all its words.
 */
export const LOSS_MANNERS = ['held-back', 'left-out', 'simplified'] as const;

export type LossManner = (typeof LOSS_MANNERS)[number];

/** One kind of thing that an export does not carry, or not as it was. */
export interface Loss {
  readonly kind: LossKind;
  readonly manner: LossManner;
  readonly count: number;
  /** What tells the first of them: their words, the name of a field, the path of a picture. At most {@link MOST_PLACES}. */
  readonly places: readonly string[];
}

export const MOST_PLACES = 3;
const LONGEST_PLACE = 60;

/** What writers tell as they come to it. */
export interface Losses {
  readonly add: (kind: LossKind, manner: LossManner, place?: string) => void;
  /** The report: kept back first, then left out, then simplified. Empty where nothing was lost. */
  readonly list: () => readonly Loss[];
}

export function newLosses(): Losses {
  const found = new Map<string, { loss: Loss; places: string[] }>();
  return {
    add: (kind, manner, place = '') => {
      const key = `${manner} ${kind}`;
      const { loss, places } = found.get(key) ?? {
        loss: { kind, manner, count: 0, places: [] },
        places: [],
      };
      const words = shortened(place);
      if (words !== '' && places.length < MOST_PLACES && !places.includes(words))
        places.push(words);
      found.set(key, { loss: { ...loss, count: loss.count + 1, places: [...places] }, places });
    },
    list: () =>
      Array.from(found.values(), ({ loss }) => loss).sort(
        (one, other) =>
          LOSS_MANNERS.indexOf(one.manner) - LOSS_MANNERS.indexOf(other.manner) ||
          LOSS_KINDS.indexOf(one.kind) - LOSS_KINDS.indexOf(other.kind),
      ),
  };
}

/** For who does not ask what was lost. */
export const NO_LOSSES: Losses = { add: () => {}, list: () => [] };

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST_PLACE
    ? line
    : `${characters
        .slice(0, LONGEST_PLACE - 1)
        .join('')
        .trimEnd()}…`;
}
