export { assetFinder, type FindAsset } from './assets';
export { repairAddresses } from './addresses';
export { readPictures } from './pictures';
export { findTextName, textKind, type TextKind } from './text-kind';
