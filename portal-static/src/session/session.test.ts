import { expect, test } from 'vitest';
import { isAnswer } from './session.ts';

test("Keycloak's answer is told from other addresses", () => {
  expect(isAnswer('#state=1&session_state=2&code=3')).toBe(true);
  expect(isAnswer('#error=login_required&state=1')).toBe(true);
  expect(isAnswer('#main')).toBe(false);
  expect(isAnswer('')).toBe(false);
});
