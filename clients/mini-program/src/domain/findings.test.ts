import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/api/photos';
import { wordsOf } from '@/words/findings';
import { marksOf, outlines, pathOf } from './findings';

const contracts = new URL('../../../../infra/contracts/schemas/finding/v1/examples/', import.meta.url);
const example = (name: string) => JSON.parse(readFileSync(new URL(name, contracts), 'utf8')) as Finding;

const book = () =>
  readFileSync(
    new URL('../../../../photo-service/src/main/resources/rules/chsi-2017-99.yaml', import.meta.url),
    'utf8',
  );

const finding = (members: Partial<Finding> = {}): Finding => ({
  rule: 'head-roll',
  clause: 'L-P6',
  severity: 'soft',
  measured: 6.04,
  unit: 'deg',
  limit: { max: 4 },
  confidence: 0.9,
  remedy: 'hold-head-upright',
  geometry: {
    width: 300,
    height: 400,
    shapes: [
      {
        kind: 'line',
        points: [
          [90, 150],
          [210, 160],
        ],
      },
    ],
  },
  ...members,
});

// L-13: a photo that fails says everything that is wrong with it, and what to do.
describe('the marks on a photo', () => {
  it('are numbered, the heavy ones first, then the surer ones', () => {
    const marks = marksOf([
      finding({ rule: 'clothes-blue', confidence: 0.5 }),
      finding({ rule: 'glasses-glare', confidence: 0.8 }),
      finding({ rule: 'teeth-visible', severity: 'hard', confidence: 0.1 }),
    ]);
    expect(marks.map((mark) => mark.finding.rule)).toEqual([
      'teeth-visible',
      'glasses-glare',
      'clothes-blue',
    ]);
    expect(marks.map((mark) => mark.number)).toEqual([1, 2, 3]);
  });

  it('stand where the fault is', () => {
    expect(marksOf([finding()])[0]!.badge).toEqual({ left: 30, top: 37.5 });
  });

  it('do not hide one another', () => {
    const marks = marksOf(Array.from({ length: 12 }, () => finding()));
    const places = marks.map((mark) => `${mark.badge!.left} ${mark.badge!.top}`);
    expect(new Set(places).size).toBe(12);
    marks.forEach((mark) => {
      expect(mark.badge!.left).toBeLessThanOrEqual(95);
      expect(mark.badge!.top).toBeLessThanOrEqual(95);
    });
  });

  it('of the whole picture have no place in it', () => {
    const whole = finding({ geometry: { width: 300, height: 400, shapes: [] } });
    expect(marksOf([whole])[0]!.badge).toBeNull();
    expect(outlines(marksOf([whole]))).toBeNull();
  });

  it('weigh an unknown severity as soft', () => {
    expect(marksOf([example('from-the-future.json')])[0]!.hard).toBe(false);
  });
});

describe('the outline of a fault', () => {
  it.each([
    [
      'box',
      [
        [10, 20],
        [110, 220],
      ],
      'M10 20H110V220H10Z',
    ],
    [
      'line',
      [
        [10, 20],
        [110, 220],
      ],
      'M10 20L110 220',
    ],
    [
      'polygon',
      [
        [10, 20],
        [110, 20],
        [60, 90],
      ],
      'M10 20L110 20L60 90Z',
    ],
    [
      'unheard-of',
      [
        [1, 2],
        [3, 4],
      ],
      'M1 2L3 4',
    ],
  ])('is drawn as it is told: %s', (kind, points, path) => {
    expect(pathOf({ kind, points }, 300, 400)).toBe(path);
  });

  it('stays in the picture when what was planned reaches beyond it', () => {
    expect(
      pathOf(
        {
          kind: 'box',
          points: [
            [-40, -10],
            [900, 900],
          ],
        },
        300,
        400,
        2,
      ),
    ).toBe('M2 2H298V398H2Z');
  });

  it('is drawn in the size of the picture', () => {
    const svg = decodeURIComponent(outlines(marksOf([finding()]))!);
    expect(svg).toContain('viewBox="0 0 300 400"');
    expect(svg).toContain('M90 150L210 160');
  });
});

describe('the words of a finding', () => {
  it('say what was measured and what is allowed', () => {
    expect(wordsOf(finding()).measured).toBe('头部倾斜 6°（要求不超过 4°）');
    const light = finding({
      rule: 'face-brightness',
      measured: 51,
      unit: 'level',
      limit: { min: 75, max: 225 },
    });
    expect(wordsOf(light).measured).toBe('脸部亮度 20%（要求不低于 29%、不超过 88%）');
    const alone = finding({ rule: 'bystander', measured: 1, unit: 'count', limit: { max: 0 } });
    expect(wordsOf(alone).measured).toBe('背景中的人脸 1 个（要求应该没有）');
  });

  // L-14
  it('do not blame the hair for what only the crop cut off', () => {
    const cropped = wordsOf(
      finding({ rule: 'head-proportion', remedy: 'adjust-crop', measured: 272, unit: 'px' }),
    );
    expect(cropped.title).toBe('头的大小或位置不对');
    expect(cropped.measured).toBe('');
    expect(wordsOf(finding({ rule: 'head-proportion', remedy: 'lower-hair' })).title).toBe('发型或头饰太高');
  });

  it('are there for every rule and remedy of the rule book', () => {
    const all = (key: string) =>
      [...book().matchAll(new RegExp(`^ +(?:- )?${key}: (\\S+)$`, 'gm'))].map((m) => m[1]!);
    const rules = all('id');
    expect(rules.length).toBeGreaterThan(30);
    const unknown = wordsOf(finding({ rule: 'unheard-of' })).title;
    expect(rules.filter((rule) => wordsOf(finding({ rule })).title === unknown)).toEqual([]);
    const fallback = wordsOf(finding({ remedy: 'unheard-of' })).advice;
    const remedies = all('remedy').filter((remedy) => remedy !== 'take-another-photo');
    expect(remedies.filter((remedy) => wordsOf(finding({ remedy })).advice === fallback)).toEqual([]);
  });

  // The rule book is what registrars read; students must read the same.
  it('are those of the rule book, and so is what is drawn', () => {
    const rules = book().split('\n  - id: ').slice(1);
    const value = (rule: string, key: string) => rule.match(new RegExp(`^ {4}${key}: (.+)$`, 'm'))?.[1];
    for (const rule of rules) {
      const words = wordsOf(finding({ rule: rule.split('\n')[0]! }));
      expect(words.title).toBe(value(rule, 'name'));
      expect(words.wrong !== null, words.title).toBe(value(rule, 'figure') === 'true');
    }
    const advice = book().split('\nremedies:\n')[1]!.trim().split('\n');
    expect(advice.length).toBeGreaterThan(20);
    for (const line of advice) {
      const [remedy, words] = line.trim().split(': ');
      expect(wordsOf(finding({ remedy })).advice).toBe(words);
    }
  });

  it('are kind to a finding of a newer platform', () => {
    expect(wordsOf(example('from-the-future.json')).advice).not.toBe('');
  });
});
