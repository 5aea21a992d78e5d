import { writeNinjs } from '../../app/export';
import type { Exporter } from './export';
import { exportWire } from './export-wire';

/** Writes one file of ninjs, JSON, with its pictures in a folder beside it. */
export const exportNinjs: Exporter = (article, work) => exportWire(article, work, writeNinjs);
