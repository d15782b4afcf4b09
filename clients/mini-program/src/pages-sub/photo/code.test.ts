import { describe, expect, it } from 'vitest';
import { codePicture } from './code';

// L-12
describe('the code that a friend scans', () => {
  it('draws a code that is dark on light in every theme', () => {
    const svg = decodeURIComponent(
      codePicture('https://photo.example/m/liaoning/#/a?token=tok_1').split(',')[1]!,
    );
    const size = Number(/viewBox="0 0 (\d+) /.exec(svg)![1]);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>`);
    // The three corners that a phone looks for, behind a quiet edge of four modules.
    expect(svg).toContain('M4 4h7v1h-7z');
    expect(svg).toContain(`M${size - 11} 4h7v1h-7z`);
    expect(svg).toContain(`M4 ${size - 5}h7v1h-7z`);
    expect(svg).not.toMatch(/M[1-3] /);
  });

  it('draws the same code for the same link, and another one for another', () => {
    expect(codePicture('a')).toBe(codePicture('a'));
    expect(codePicture('a')).not.toBe(codePicture('b'));
  });
});
