import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { forBrowsers } from './tools/for-ears';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What the framework draws; here they are elements that nobody draws. */
const DRAWN = ['view', 'text', 'image', 'slider', 'camera'];

export default defineConfig({
  plugins: [
    vue({
      template: {
        compilerOptions: { isCustomElement: (tag) => DRAWN.includes(tag), nodeTransforms: [forBrowsers] },
      },
    }),
  ],
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.{ts,mjs}'],
    env: { VITE_TENANT: 'guangdong' },
  },
  resolve: {
    alias: {
      '@dcloudio/uni-app': at('./src/testing/life.ts'),
      '@': at('./src'),
      '#phone': at('./src/platform/browser.ts'),
    },
  },
});
