import { config } from 'zod/mini';

// The page's security policy forbids code made from strings, and zod's mere try at it is reported as a violation. It is
// asked when a schema is made, so this module has to run before any: schemas take zod from here.
config({ jitless: true });

export * as z from 'zod/mini';
