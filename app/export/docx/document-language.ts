import { directionOf, knownLanguage } from '../language';
import { STYLES } from './styles';

/** The styles with the story's language, by which Word chooses spelling and hyphenation. */
export function stylesIn(language: string): typeof STYLES {
  const tag = knownLanguage(language);
  if (tag === '') return STYLES;
  const words = directionOf(tag) === 'rtl' ? { bidirectional: tag } : { value: tag };
  const { document } = STYLES.default!;
  return {
    ...STYLES,
    default: {
      ...STYLES.default,
      document: { ...document, run: { ...document!.run, language: words } },
    },
  };
}
