import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import { HighlightedText, PersonalCheck } from './PersonalText.tsx';

const text = '路口停着鄂L·12345，车主电话13800000000，住幸福小区3栋2单元501室。';
const none: readonly string[] = [];

export const examples: Examples = [
  { name: '原文中的疑似个人信息', draw: () => <HighlightedText text={text} /> },
  {
    name: '边写边查，一处已标为不是个人信息',
    draw: () => (
      <Kept
        initial={{ text: `${text}值班电话0715-8123456。`, accepted: ['0715-8123456'] as readonly string[] }}
        draw={(value, set) => (
          <PersonalCheck
            label="公示正文"
            text={value.text}
            onInput={(next) => set({ ...value, text: next })}
            accepted={value.accepted}
            onAccept={(accepted) => set({ ...value, accepted })}
          />
        )}
      />
    ),
  },
  {
    name: '没有发现',
    draw: () => (
      <PersonalCheck
        label="标题"
        text="永安大道路口暴露垃圾"
        onInput={() => {}}
        accepted={none}
        onAccept={() => {}}
      />
    ),
  },
];
