/** A moment as fields hold it: `2025-08-22T06:00+07:00`, ISO 8601 with the offset from UTC. */
export interface Moment {
  /** The day and time of the clock on the wall, `YYYY-MM-DDTHH:MM` and seconds where they were given. */
  readonly local: string;
  /** `+07:00` or `Z`. */
  readonly offset: string;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/;

/** Null for what is no moment, and for one that does not say how far it is from UTC. */
export function readMoment(text: string): Moment | null {
  const [, local = '', offset = ''] = MOMENT.exec(text.trim()) ?? [];
  const time = Date.parse(`${local}Z`);
  // The 30th of February is some day in March to `Date`.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(local.slice(0, 16));
  return isReal && !Number.isNaN(Date.parse(local + offset)) ? { local, offset } : null;
}

export function isMoment(text: string): boolean {
  return readMoment(text) !== null;
}
