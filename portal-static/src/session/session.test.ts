import { expect, test } from 'vitest';
import { comeBack, isAnswer } from './session.ts';

test("Keycloak's answer is told from other addresses", () => {
  expect(isAnswer('#state=1&session_state=2&code=3')).toBe(true);
  expect(isAnswer('#error=login_required&state=1')).toBe(true);
  expect(isAnswer('#main')).toBe(false);
  expect(isAnswer('')).toBe(false);
});

test('signing in comes back to the very address of the staff console, from elsewhere to its beginning', () => {
  expect(comeBack('http://h/sub/desk.html?view=problems&state=CLOSED#main')).toBe(
    '?view=problems&state=CLOSED',
  );
  expect(comeBack('http://h/sub/unit.html?code=XN-CB')).toBe('');
});
