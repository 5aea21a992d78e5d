import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../app/ipc/records';

/** Words around a hit, and where they stand if that is not the text. */
export function SnippetLine({ snippet }: { readonly snippet: Snippet }) {
  const { t } = useTranslation();
  const { place, pieces } = snippet;
  return (
    <span className="article-snippet" dir="auto">
      {place !== 'text' && (
        <span className="article-snippet-place">{t(`library.in.${place}`)} </span>
      )}
      {pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}
