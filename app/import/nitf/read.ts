import { article, type Article } from '../../article';
import { failure, success, type Result } from '../../result';
import { readNodes } from '../html';
import { childrenNamed, findNamed } from './elements';
import { fieldsOf } from './fields';
import { NITF_HANDLERS } from './handlers';
import { parseXml } from './parse';
import { htmlNodes } from './tree';

/**
 * An article from a document of NITF, in any version, also one that stands in an item of NewsML. Pictures are as the
 * document has them: an address, a path beside the file, or a `data:` URL of one that is in it. Failures are those of
 * {@link parseXml}, `unsupported` for other XML, and `too-large` for more than a story could be.
 */
export function readNitf(xml: string): Result<Article> {
  const root = parseXml(xml);
  if (!root.ok) return root;
  const nitf = findNamed(root.value, 'nitf');
  if (!nitf) return failure('unsupported', '');
  const whole = childrenNamed([nitf], 'body');
  // What stands at the end is for the reader, too: who wrote it, say.
  const parts = [...childrenNamed(whole, 'body.content'), ...childrenNamed(whole, 'body.end')];
  const body = readNodes(htmlNodes(parts.flatMap(({ children }) => children)), () => NITF_HANDLERS);
  return body.ok ? success(article(fieldsOf(nitf), body.value)) : body;
}
