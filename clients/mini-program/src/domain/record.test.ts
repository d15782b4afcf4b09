import { expect, it } from 'vitest';
import { recordFacts } from './record';

// L-7
it('shows of a record what is known, and nothing else', () => {
  const facts = recordFacts({ name: '李明', studentNumber: '2020001', institution: '云岭大学', year: 2026 });
  expect(facts.map((fact) => [fact.name, fact.value])).toEqual([
    ['姓名', '李明'],
    ['学号', '2020001'],
    ['学校', '云岭大学'],
    ['毕业年份', '2026'],
  ]);
});
