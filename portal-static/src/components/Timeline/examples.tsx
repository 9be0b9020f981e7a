import type { Examples } from '../../testing/examples.ts';
import { Status } from '../Status/Status.tsx';
import { Timeline } from './Timeline.tsx';

export const examples: Examples = [
  {
    name: '一个案件的经过',
    draw: () => (
      <Timeline
        items={[
          {
            key: '4',
            at: '2026-03-06T08:12:00Z',
            title: '核查通过，予以结案',
            tone: 'good',
            text: '现场地砖已重铺，无积水。',
          },
          {
            key: '3',
            at: '2026-03-05T02:00:00Z',
            title: '发出黄单',
            tone: 'yellow',
            children: (
              <p class="buttons">
                <Status tone="yellow">黄单</Status>
                <span class="meta">咸城管〔2026〕17号</span>
              </p>
            ),
          },
          { key: '2', at: '2026-03-02T03:20:00Z', title: '派遣至咸安区' },
          { key: '1', at: '2026-03-02T01:30:00Z', title: '立案', text: '第三方巡查发现。' },
        ]}
      />
    ),
  },
];
