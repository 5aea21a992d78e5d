import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { publicArticle } from '../../../../app/export/public';
import { writeMarkdown } from '../../../../app/export/markdown';
import { readText, writeText } from '../../../../app/format';
import { article as anyArticle } from '../../../support/arbitraries';
it('export', () => { fc.assert(fc.property(anyArticle, (s) => { expect(readText(writeMarkdown(s)).article).toEqual(publicArticle(s)); }), { numRuns: 6000 }); }, 500000);
it('plain format law', () => { fc.assert(fc.property(anyArticle, (s) => { expect(readText(writeText(s)).article).toEqual(s); }), { numRuns: 6000 }); }, 500000);
