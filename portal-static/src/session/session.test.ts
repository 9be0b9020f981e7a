import { expect, test } from 'vitest';
import { comeBack, isAnswer } from './session.ts';

test("Keycloak's answer is told from other addresses", () => {
  expect(isAnswer('#state=1&session_state=2&code=3')).toBe(true);
  expect(isAnswer('#error=login_required&state=1')).toBe(true);
  expect(isAnswer('#main')).toBe(false);
  expect(isAnswer('')).toBe(false);
});

test('signing in comes back to the very address of the staff console, from elsewhere to its beginning', () => {
  const problem = 'http://h/sub/desk.html?view=problem&number=XN-2026-000001';
  expect(comeBack(`${problem}#main`)).toBe(problem);
  expect(comeBack('http://h/sub/unit.html?code=XN-CB')).toBe('http://h/sub/desk.html');
});
