import type { CodeNode } from '@lexical/code-core';
import type { ListNode } from '@lexical/list';
import { $getState, $setState, createState } from 'lexical';

/** What our article knows of Lexical's own nodes and they do not. */
const looseState = createState('loose', { parse: (value) => value === true });
const metaState = createState('meta', { parse: (value) => String(value ?? '') });

export function $isLoose(node: ListNode): boolean {
  return $getState(node, looseState);
}

export function $setLoose(node: ListNode, loose: boolean): ListNode {
  return loose ? $setState(node, looseState, loose) : node;
}

export function $getCodeMeta(node: CodeNode): string {
  return $getState(node, metaState);
}

export function $setCodeMeta(node: CodeNode, meta: string): CodeNode {
  return meta === '' ? node : $setState(node, metaState, meta);
}
