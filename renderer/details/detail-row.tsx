import type { ReactNode } from 'react';
import { FieldCount } from '../controls/field-count';

interface Props {
  /** Of the control; its label names it, and what is below describes it by `describedBy(id)`. */
  readonly id: string;
  readonly label: string;
  readonly text?: string | undefined;
  /** How many characters it may have. */
  readonly limit?: number | undefined;
  /** What is wrong with what stands in it. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A field of the details: its name, how full it is, and what is wrong with it. */
export function DetailRow({ id, label, text = '', limit, problem = null, children }: Props) {
  return (
    <div className="detail">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {limit !== undefined && <FieldCount id={`${id}-count`} text={text} limit={limit} />}
      <div className="detail-control">{children}</div>
      <p id={`${id}-problem`} className="field-problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

/** The ids of what describes a control, in the order in which it is read out. */
export function describedBy(id: string): string {
  return `${id}-problem ${id}-count`;
}
