/// <reference types="vite/client" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}

interface ImportMetaEnv {
  /** The platform's address; a WeChat mini-program has no origin of its own. Empty in H5. */
  readonly VITE_API_BASE?: string;
  /** The regional centre that a mini-program belongs to. In H5 it stands in the page's address. */
  readonly VITE_TENANT?: string;
}
