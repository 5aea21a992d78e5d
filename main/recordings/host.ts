/** The host of the addresses of recordings: `galley://recording/<id>`. */
export const RECORDING_HOST = 'recording';
