export * from './info';
export * from './losses';
export * from './paper';
export * from './style';
