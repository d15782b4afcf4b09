import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AcceptedPlugin } from 'postcss';

const require = createRequire(import.meta.url);

/** The icon font of wot-design-uni as a data address; a mini-program may load it from nowhere else. */
function iconFont(): string {
  const folder = join(dirname(require.resolve('wot-design-uni/package.json')), 'components/wd-icon');
  const bytes = readFileSync(join(folder, 'wd-icons.ttf'));
  return `url(data:font/ttf;base64,${bytes.toString('base64')}) format("truetype")`;
}

/**
 * Libraries point at fonts and pictures of their makers. Nothing of a student's phone goes there:
 * rules with foreign addresses are dropped, or served from the package where the look needs them.
 */
export function noForeignHosts(inlineFont: boolean): AcceptedPlugin {
  return {
    postcssPlugin: 'no-foreign-hosts',
    Declaration(declaration) {
      if (!/url\(\s*['"]?(https?:)?\/\//.test(declaration.value)) {
        return;
      }
      const isFont = declaration.parent?.type === 'atrule' && declaration.prop === 'src';
      if (!isFont) {
        declaration.remove();
        return;
      }
      // A browser gets it as a file beside the styles, and only when something is drawn with it.
      declaration.value = inlineFont ? iconFont() : 'url("./wd-icons.ttf") format("truetype")';
    },
  };
}
