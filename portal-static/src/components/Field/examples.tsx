import type { Examples } from '../../testing/examples.ts';
import { Kept } from '../../testing/Kept.tsx';
import {
  Choices,
  DateField,
  DateTimeField,
  DecimalField,
  FileField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from './Field.tsx';

const roads = [
  { value: 'a', label: '长安大道' },
  { value: 'b', label: '淦河大道' },
  { value: 'c', label: '贺胜路' },
];

export const examples: Examples = [
  {
    name: '单行文字',
    draw: () => (
      <Kept
        initial=""
        draw={(value, onInput) => (
          <TextField label="地点" hint="路名和门牌，或最近的路口" required value={value} onInput={onInput} />
        )}
      />
    ),
  },
  {
    name: '有错误',
    draw: () => (
      <Kept
        initial="咸安"
        draw={(value, onInput) => (
          <TextField label="单位代码" error="已有单位使用这个代码" value={value} onInput={onInput} />
        )}
      />
    ),
  },
  {
    name: '多行文字，快到字数上限',
    draw: () => (
      <Kept
        initial="人行道地砖松动约三平方米，雨后积水。"
        draw={(value, onInput) => (
          <TextArea label="整改情况" rows={3} maxLength={24} value={value} onInput={onInput} />
        )}
      />
    ),
  },
  {
    name: '超出字数，内容仍在',
    draw: () => (
      <Kept
        initial="人行道地砖松动约三平方米，雨后积水。"
        draw={(value, onInput) => <TextField label="标题" maxLength={10} value={value} onInput={onInput} />}
      />
    ),
  },
  {
    name: '整数与小数',
    draw: () => (
      <>
        <Kept<number | null>
          initial={15}
          draw={(value, onInput) => (
            <NumberField label="期限" hint="工作日" min={1} value={value} onInput={onInput} />
          )}
        />
        <Kept
          initial="九十"
          draw={(value, onInput) => <DecimalField label="得分" value={value} onInput={onInput} />}
        />
      </>
    ),
  },
  {
    name: '下拉选择',
    draw: () => (
      <Kept
        initial=""
        draw={(value, onInput) => (
          <Select label="路段" required options={roads} value={value} onInput={onInput} />
        )}
      />
    ),
  },
  {
    name: '单选与多选',
    draw: () => (
      <>
        <Kept
          initial="pass"
          draw={(value, onInput) => (
            <Choices
              label="核查结论"
              options={[
                { value: 'pass', label: '通过', hint: '现场已整改到位，予以结案' },
                { value: 'fail', label: '不通过', hint: '退回继续整改，计一次返工' },
              ]}
              value={value}
              onInput={onInput}
            />
          )}
        />
        <Kept<readonly string[]>
          initial={['b']}
          draw={(value, onInput) => (
            <Choices label="涉及路段" multiple columns options={roads} value={value} onInput={onInput} />
          )}
        />
      </>
    ),
  },
  {
    name: '日期与时刻',
    draw: () => (
      <>
        <Kept
          initial="2026-03-02"
          draw={(value, onInput) => <DateField label="生效日期" value={value} onInput={onInput} />}
        />
        <Kept
          initial="2026-03-02T01:30:00Z"
          draw={(value, onInput) => <DateTimeField label="发现时间" value={value} onInput={onInput} />}
        />
      </>
    ),
  },
  {
    name: '文件',
    draw: () => (
      <Kept<readonly File[]>
        initial={[new File(['x'.repeat(340_000)], '整改后.jpg', { type: 'image/jpeg' })]}
        draw={(value, onInput) => (
          <FileField
            label="照片"
            hint="最多六张，位置信息会在发送前去掉"
            accept="image/*"
            multiple
            maxFiles={6}
            value={value}
            onInput={onInput}
          />
        )}
      />
    ),
  },
  {
    name: '不可用',
    draw: () => (
      <TextField label="案件编号" hint="由系统编号" disabled value="XN-2026-000123" onInput={() => {}} />
    ),
  },
];
