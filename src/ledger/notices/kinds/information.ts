import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';
import { registerOf } from './registerOf';

/** 信息采用情况: pieces sent and taken up by unit; adoption counts, not deadlines. */
export const information: NoticeSpec = {
  kind: 'information',
  period: 'month',
  mark: '政信',
  scope: 'office',
  about: registerOf('information', '政务信息报送采用台账'),
  counts: ITEMS,
  title: '关于{时段}政务信息报送采用情况的通报',
  addressee: '各报送单位：',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text: '截至{截止日期}，共报送信息{报送数}篇，被采用{采用数}篇[，采用率为{采用率}]。被采用的信息中，{采用级别构成}。',
    },
    {
      name: '单位情况',
      heading: '各单位报送采用情况',
      each: 'units',
      joined: '；',
      text: '{名称}报送{报送数}篇，采用{采用数}篇',
    },
    { name: '说明', heading: '', text: '具体见{采用表}。没有信息被采用的单位有{零采用单位}。' },
    {
      name: '工作要求',
      heading: '工作要求',
      text: '各单位要围绕中心工作，提高信息的针对性、时效性，按时完成约稿任务，核实准确后报送。',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '采用表',
      title: '各单位政务信息报送采用情况统计表',
      of: 'lines',
      lines: 'units',
      order: 'adopted',
      columns: ['key', 'reported', 'adopted', 'adoptionRate'],
    },
  ],
};
