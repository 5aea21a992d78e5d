import type { Article } from '../../article';
import { NO_LOSSES } from '../losses';
import { publicArticle, type ExportOptions } from '../public';
import type { MarkdownFlavour } from './flavours';
import { writeForeign } from './foreign';
import { writeGalley } from './galley';

export interface MarkdownOptions extends ExportOptions {
  /** Who is to read it; our own form if nobody says. */
  readonly flavour?: MarkdownFlavour | undefined;
}

/**
 * The story as Markdown for other programs, with `\n` at the end of lines: as `galley` it is CommonMark and GFM with
 * directives under YAML front matter; in the other flavours there is nothing in it that these do not know, and code of
 * a site generator that stands in the words is shown and never run.
 *
 * Only what may be published is in it, see {@link publicArticle}; as `galley`, read back, it is that article.
 */
export function writeMarkdown(article: Article, options: MarkdownOptions = {}): string {
  const { flavour = 'galley', losses = NO_LOSSES } = options;
  const shown = publicArticle(article, options);
  return flavour === 'galley' ? writeGalley(shown) : writeForeign(shown, flavour, losses);
}
