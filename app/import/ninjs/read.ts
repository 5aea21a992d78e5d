import { article, type Article } from '../../article';
import { failure, success, type Result } from '../../result';
import { readBody } from './body';
import { fieldsOf } from './fields';
import { itemOf, textIn, type Item } from './item';
import { isPicture, picturesIn } from './pictures';

/**
 * An article from an item of ninjs, in any version from 1.0 to 3.1. Pictures are the associated news objects of that
 * kind, each as an address or a path beside the file. `damaged` with the line for what is no JSON, `unsupported` for JSON
 * that is no item of news, `too-large` for more than a story could be. Properties of a wrong type are passed over.
 */
export function readNinjs(json: string): Result<Article> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const item = itemOf(parsed.value);
  if (!item || !isNews(item)) return failure('unsupported', '');
  const pictures = picturesIn(item);
  const body = readBody(item, pictures);
  if (!body.ok) return body;
  const fields = fieldsOf(item);
  // The description of a picture is its caption, and stands below it.
  const isAlone = isPicture(item) && pictures.length > 0;
  return success(article(isAlone ? { ...fields, standfirst: '' } : fields, body.value));
}

function parseJson(json: string): Result<unknown> {
  try {
    return success(JSON.parse(json.replace(/^\ufeff/, '')) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = /line (\d+)/.exec(error.message)?.[1];
    return failure('damaged', '', {
      ...(line === undefined ? {} : { line: Number(line) }),
      detail: error.message,
    });
  }
}

/** It says so, or has what the standard asks for and something to read or to see: other things have a `uri` too. */
function isNews(item: Item): boolean {
  const standard = itemOf(item.get('standard'));
  if (standard && textIn(standard, 'name') === 'ninjs') return true;
  if (typeof item.get('uri') !== 'string') return false;
  return [...item.keys()].some((key) =>
    /^(?:headlines?|bodies|body|descriptions?|associations|renditions)(?:_|$)/.test(key),
  );
}
