import { writeNitf } from '../../app/export';
import type { Exporter } from './export';
import { exportWire } from './export-wire';

/** Writes one file of NITF, XML, with its pictures in a folder beside it. */
export const exportNitf: Exporter = (article, work) => exportWire(article, work, writeNitf);
