/** Sources whose real name is kept apart. */
export * from './places';
export * from './protect';
export * from './signs';
