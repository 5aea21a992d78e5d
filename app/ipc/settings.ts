import type { HtmlForm } from '../export';
import { EXPORT_FORMATS } from '../export/formats';
import { MARKDOWN_FLAVOURS } from '../export/markdown/flavours';
import { FORMAT_CHOICES, PAGE_PICTURES, WIDEST } from '../pictures/wishes';
import { z } from './schema';

/** Where a window was. */
const place = z.object({
  x: z.optional(z.number()),
  y: z.optional(z.number()),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
});

const columns = z.object({
  library: z.boolean(),
  panel: z.boolean(),
});

/** How pictures go out with a page. */
const exportedPictures = z.object({
  /** Pixels across; none for as wide as they are. */
  widths: z.array(z.int().check(z.minimum(1), z.maximum(WIDEST))).check(z.maxLength(20)),
  formats: z.array(z.enum(FORMAT_CHOICES)).check(z.minLength(1), z.maxLength(20)),
  /** Not of a page alone: the place, the camera and its owner stay in the files. */
  keepsDeviceData: z.boolean(),
  /** They lie beside the page, and not in it. */
  isBeside: z.boolean(),
});

/**
 * What stories were exported into last; what is of one export alone is not remembered: notes to the desk that went out
 * with one story are not to go out with the next one unasked.
 */
const exportChoice = z.object({
  formats: z.array(z.enum(EXPORT_FORMATS)).check(z.minLength(1), z.maxLength(20)),
  form: z.enum(['page', 'fragment'] satisfies HtmlForm[]),
  flavour: z.enum(MARKDOWN_FLAVOURS),
});

/** Files of the user's own that web pages are made with: absolute paths, or null for ours. */
const ownPage = z.object({
  template: z.nullable(z.string()),
  css: z.nullable(z.string()),
});

const settings = z.object({
  /** Absolute path of the library, or null for the default one. */
  libraryFolder: z.nullable(z.string()),
  /** Language of the interface. */
  language: z.enum(['system', 'en', 'id', 'ar']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the story's text in per cent. */
  textSize: z.number().check(z.minimum(90), z.maximum(200)),
  /** Which of the side columns are shown. */
  columns,
  /** Whether tools appear over selected words. */
  selectionToolbar: z.boolean(),
  /** Whether quotation marks, dashes and the like are set as a typesetter would while they are typed. */
  smartTyping: z.boolean(),
  /** Whether all but the paragraph that is written steps back. */
  focus: z.boolean(),
  /** Whether the line that is written stays in the middle of the height. */
  typewriter: z.boolean(),
  exportedPictures,
  exportChoice,
  ownPage,
  /** Where the user chose to file stories, the last one first: absolute paths. */
  filingFolders: z.array(z.string()),
  /** The windows of the last session, the front one first. */
  windows: z.array(
    z.object({
      place,
      /** Bundles that stood in tabs. */
      tabs: z.array(z.object({ article: z.string(), title: z.string() })),
      /** The one that was in front. */
      front: z.nullable(z.string()),
    }),
  ),
  /** Stories opened last, the latest first, wherever they are. */
  recent: z.array(z.object({ path: z.string(), title: z.string() })),
  /** The sample story was put into the library once; a deleted sample stays deleted. */
  sampleShown: z.boolean(),
});

export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  libraryFolder: null,
  language: 'system',
  theme: 'system',
  textSize: 100,
  columns: { library: true, panel: true },
  selectionToolbar: true,
  smartTyping: true,
  focus: false,
  typewriter: false,
  exportedPictures: {
    ...PAGE_PICTURES,
    widths: [...PAGE_PICTURES.widths],
    formats: [...PAGE_PICTURES.formats],
    isBeside: false,
  },
  exportChoice: { formats: ['html'], form: 'page', flavour: 'galley' },
  ownPage: { template: null, css: null },
  filingFolders: [],
  windows: [],
  recent: [],
  sampleShown: false,
};

/** What the window may change; the rest is main's own. */
export const settingsPatch = z.strictObject({
  language: z.optional(settings.shape.language),
  theme: z.optional(settings.shape.theme),
  textSize: z.optional(settings.shape.textSize),
  columns: z.optional(columns),
  selectionToolbar: z.optional(settings.shape.selectionToolbar),
  smartTyping: z.optional(settings.shape.smartTyping),
  focus: z.optional(settings.shape.focus),
  typewriter: z.optional(settings.shape.typewriter),
  exportedPictures: z.optional(exportedPictures),
  exportChoice: z.optional(exportChoice),
});

/** Reads stored settings; a value that is missing or wrong becomes its default, one by one. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const result: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settings.shape)) {
    const parsed = schema.safeParse(stored[key]);
    result[key] = parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings];
  }
  return result as Settings;
}
