/** Larger pictures are not taken. */
export const MAX_PICTURE_BYTES = 200 * 1024 * 1024;
