/** A change of scene, shown as a rule or three stars. */
export interface SectionBreak {
  readonly type: 'section-break';
}

export const SECTION_BREAK: SectionBreak = { type: 'section-break' };
