export * from './blockers';
export * from './built-in';
export * from './check-fields';
export * from './edit';
export * from './new-story';
export * from './profile';
export * from './read';
export * from './write';
