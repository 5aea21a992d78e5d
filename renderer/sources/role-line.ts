import type { Source } from '../../app/article';

/** What somebody is, and where. A file may say anything: of very long words the beginning. */
export function roleLine({ role, organisation }: Pick<Source, 'role' | 'organisation'>): string {
  return [role, organisation]
    .map((text) => text.trim().slice(0, 200).toWellFormed())
    .filter((text) => text !== '')
    .join(', ');
}
