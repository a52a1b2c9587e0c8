import { satisfactionIn, saysAdopted, type Satisfaction } from '../../../src/ledger/rates/outcomeWords';

describe('what people say of an answer', () => {
  it.each<[string, Satisfaction | null]>([
    ['满意', 'satisfied'],
    ['非常满意', 'satisfied'],
    ['好评', 'satisfied'],
    ['基本满意', 'rather-satisfied'],
    ['比较满意', 'rather-satisfied'],
    ['较满意', 'rather-satisfied'],
    ['较为满意', 'rather-satisfied'],
    ['一般', 'rather-satisfied'],
    ['不满意', 'dissatisfied'],
    ['不太满意', 'dissatisfied'],
    ['不很满意', 'dissatisfied'],
    ['不够满意', 'dissatisfied'],
    ['不甚满意', 'dissatisfied'],
    ['差评', 'dissatisfied'],
    ['未评价', null],
    ['未回访', null],
    ['无法回访', null],
    ['未反馈是否满意', null],
    ['', null],
    ['已电话联系', null],
  ])('%s is %s', (text, said) => expect(satisfactionIn(text)).toBe(said));
});

describe('whether a piece was taken up', () => {
  it.each<[string, boolean]>([
    ['政务要闻第3期', true],
    ['2024-03-05', true],
    ['是', true],
    ['省政府办公厅采用', true],
    ['10', true],
    ['否', false],
    ['0', false],
    ['未采用', false],
    ['未被采用', false],
    ['没有采用', false],
    ['/', false],
    ['', false],
    ['无', false],
    ['否决建议专报第1期', true],
    ['《是与否》', true],
    ['政务信息专报：可否', true],
  ])('%s: %s', (text, adopted) => expect(saysAdopted(text)).toBe(adopted));
});
