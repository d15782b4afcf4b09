import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'tools/**/*.test.{ts,mjs}'] },
  resolve: { alias: { '@': at('./src'), '#phone': at('./src/platform/browser.ts') } },
});
