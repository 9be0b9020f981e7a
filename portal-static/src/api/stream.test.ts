import { expect, test } from 'vitest';
import { takeEvents } from './stream.ts';

test('whole events are taken, what is not whole waits', () => {
  expect(takeEvents('event:next\ndata:{"a":1}\n\n:\n\nevent: next\nda')).toEqual({
    events: [
      { event: 'next', data: '{"a":1}' },
      { event: '', data: '' },
    ],
    rest: 'event: next\nda',
  });
});

test('data on several lines is one text, whatever ends its lines', () => {
  expect(takeEvents('event:next\r\ndata:{\r\ndata:}\r\n\r\n').events).toEqual([
    { event: 'next', data: '{\n}' },
  ]);
});
