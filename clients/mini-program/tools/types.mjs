// The types of the wire from the committed descriptions: npm run types. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const services = [
  'gateway',
  'identity-service',
  'batch-service',
  'order-service',
  'photo-service',
  'review-service',
  'notification-service',
];
const contracts = new URL('../../../infra/contracts/http/', import.meta.url);
const target = new URL('../src/api/generated/', import.meta.url);
const check = process.argv.includes('--check');
const stale = [];

for (const service of services) {
  const ast = await openapiTS(new URL(`${service}.yaml`, contracts), { defaultNonNullable: false });
  const file = new URL(`${service}.d.ts`, target);
  const options = await resolveConfig(fileURLToPath(file));
  const text = await format(
    `// Generated from infra/contracts/http/${service}.yaml by npm run types.\n${astToString(ast)}`,
    {
      ...options,
      parser: 'typescript',
    },
  );
  if (!check) {
    writeFileSync(file, text);
  } else if (!sameText(file, text)) {
    stale.push(service);
  }
}
if (stale.length > 0) {
  console.error(`Types are older than the contracts of ${stale.join(', ')}: run npm run types`);
  process.exit(1);
}

function sameText(file, text) {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}
