/** Where a value stands in the text of a JSON object. */
interface Member {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text of a JSON object with another value at a key that it has. Everything else keeps its bytes: parsing and printing
 * would reorder numeric keys and round numbers. Of a key that stands there twice the last counts, as for `JSON.parse`.
 */
export function replaceMember(text: string, key: string, value: string): string {
  const member = membersOf(text).findLast((one) => one.key === key);
  return member ? text.slice(0, member.from) + value + text.slice(member.to) : text;
}

/** Strings, signs, and all else that stands between white space. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

/** The members of the object itself, none of those in its values. The text is JSON. */
function membersOf(text: string): readonly Member[] {
  const members: Member[] = [];
  let depth = 0;
  let key: string | null = null;
  let from: number | null = null;
  let to = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isEnd = depth === 1 && (token === ',' || token === '}');
    if (isEnd && key !== null && from !== null) {
      members.push({ key, from, to });
      [key, from] = [null, null];
    } else if (depth === 1 && key === null) key = JSON.parse(token) as string;
    else if (depth > 0 && !(depth === 1 && from === null && token === ':')) from ??= index;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    to = index + token.length;
  }
  return members;
}
