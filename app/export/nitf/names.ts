/** Words of Galley's own in a document of NITF, which its reader knows again. */

/** What stands before an item of a check list, which NITF does not have. */
export const SIGNS = { checked: '☑ ', unchecked: '☐ ' } as const;

/** Under this name `media-metadata` has on what terms a picture may be used: no attribute is for that. */
export const TERMS = 'usage-terms';
