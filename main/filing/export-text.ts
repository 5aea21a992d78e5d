import { writePlainText } from '../../app/export';
import { success } from '../../app/result';
import { writeDurably } from '../library/durable';
import type { Exporter } from './export';

/** Writes the story as plain text. Pictures have no place in it. */
export const exportText: Exporter = async (article, { target, options, losses }) => {
  await writeDurably(target, Buffer.from(writePlainText(article, { ...options, losses })));
  return success({ notShown: [], wordless: [] });
};
