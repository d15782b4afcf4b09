import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import uniPlugin from '@dcloudio/vite-plugin-uni';
import { forBrowsers, forWeChat } from './tools/for-ears';
import { noForeignHosts } from './tools/no-foreign-hosts';

// The plugin is CommonJS; in an ESM package its function is one level deeper.
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin;

const isWeChat = process.env.UNI_PLATFORM === 'mp-weixin';
const phone = `./src/platform/${isWeChat ? 'wechat' : 'browser'}.ts`;

export default defineConfig({
  // One build serves every regional centre, under /m/{tenant}/.
  base: './',
  plugins: [
    uni({ vueOptions: { template: { compilerOptions: { nodeTransforms: [isWeChat ? forWeChat : forBrowsers] } } } }),
  ],
  css: {
    postcss: { plugins: [noForeignHosts()] },
    preprocessorOptions: { scss: { silenceDeprecations: ['legacy-js-api', 'import'] } as object },
  },
  resolve: { alias: { '#phone': fileURLToPath(new URL(phone, import.meta.url)) } },
  build: { chunkSizeWarningLimit: 600 },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': process.env.XUEZHAO_GATEWAY_URL ?? 'http://127.0.0.1:8080',
      '/sandbox': process.env.XUEZHAO_GATEWAY_URL ?? 'http://127.0.0.1:8080',
    },
  },
});
