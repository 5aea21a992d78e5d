import fc from 'fast-check';

/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

const DRAWS = 20_000;

export function seededChance(seed: number): Chance {
  const numbers = fc.sample(fc.noBias(fc.nat()), { seed, numRuns: DRAWS });
  let drawn = 0;
  const below = (limit: number): number => {
    drawn += 1;
    return numbers[drawn % DRAWS]! % limit;
  };
  return { below, pick: (values) => values[below(values.length)]! };
}
