import type { AcceptedPlugin } from 'postcss';

/**
 * Libraries point at fonts and pictures of their makers. Nothing of a student's phone goes there: a
 * declaration with a foreign address is dropped from the styles of both targets.
 */
export function noForeignHosts(): AcceptedPlugin {
  return {
    postcssPlugin: 'no-foreign-hosts',
    Declaration(declaration) {
      if (/url\(\s*['"]?(https?:)?\/\//.test(declaration.value)) {
        declaration.remove();
      }
    },
  };
}
