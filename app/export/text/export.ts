import type { Article } from '../../article';
import { publicArticle, type ExportOptions } from '../public';
import { tellTextLosses } from './tell';
import { writeWireCopy } from './write';

/**
 * The story as a plain text for others, UTF-8 as {@link writeWireCopy} has it. Only what may be published is in it, see
 * {@link publicArticle}.
 */
export function writePlainText(article: Article, { losses }: ExportOptions = {}): string {
  const shown = publicArticle(article, losses && { losses });
  if (losses) tellTextLosses(shown, losses);
  return writeWireCopy(shown);
}
