import fc from 'fast-check';

// vitest.config.ts has picked and printed it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['GALLEY_SEED']) });
