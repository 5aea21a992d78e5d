import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { publicArticle } from '../../../../app/export/public';
import { writeMarkdown } from '../../../../app/export/markdown';
import { readMarkdownFile } from '../../../../app/import/markdown';
import { article as anyArticle } from '../../../support/arbitraries';
it('export', () => { fc.assert(fc.property(anyArticle, (s) => { const w=writeMarkdown(s); const {article,original}=readMarkdownFile(w); expect(article).toEqual(publicArticle(s)); expect(original.problems).toEqual([]); expect(writeMarkdown(article)).toBe(w) }), { numRuns: 8000 }); }, 580000);
