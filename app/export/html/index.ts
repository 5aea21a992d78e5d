export type { FindPicture, PlacedFile, PlacedPicture } from './context';
export { writeHtmlFile, type HtmlForm, type HtmlOptions } from './file';
export { writeFragment, type FragmentOptions } from './fragment';
export { fillTemplate } from './template';
export { namesInTemplate } from './template-names';
export { TEMPLATE_VALUES } from './template-values';
export { writeHtml } from './write';
