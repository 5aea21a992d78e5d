import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readShared } from './shared-files';

let known: ValidateFunction | null = null;

/**
 * What the schema of ninjs 3.1 has to say against an item, formats of texts included; from the shared data. Its reference
 * to the schema of GeoJSON on the net stands for anything.
 */
export function ninjsErrors(item: unknown): readonly string[] {
  const validate = (known ??= compile());
  validate(item);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json');
  return ajv.compile(
    JSON.parse(readShared('standards', 'ninjs', 'ninjs-schema_3.1.json')) as object,
  );
}
