/** What a typed or pasted invite is. Codes never hold I, O, 0 or 1, which people confuse. */
export type InviteInput =
  | { readonly form: 'link'; readonly secret: string }
  | { readonly form: 'code'; readonly code: string }
  | { readonly form: 'none'; readonly reason: 'empty' | 'too-short' | 'too-long' | 'wrong-character' };

const CODE_LENGTH = 8;
const CODE_PATTERN = /^[A-HJ-NP-Z2-9]*$/;
const FRAGMENT_SECRET = /#([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/;
const BARE_SECRET = /^[A-Za-z0-9_-]{22}$/;

/** Reads a code in any case with spaces or dashes among it, an invite link, or a whole message with the link in it. */
export function readInviteInput(text: string): InviteInput {
  const secret = readLinkSecret(text) ?? (BARE_SECRET.test(text.trim()) ? text.trim() : undefined);
  if (secret !== undefined) return { form: 'link', secret };
  const code = dropSeparators(text).toUpperCase();
  if (code === '') return { form: 'none', reason: 'empty' };
  if (code.length > CODE_LENGTH) return { form: 'none', reason: 'too-long' };
  if (!CODE_PATTERN.test(code)) return { form: 'none', reason: 'wrong-character' };
  if (code.length < CODE_LENGTH) return { form: 'none', reason: 'too-short' };
  return { form: 'code', code };
}

/** @returns the secret after the # of an address or of a text with an address in it */
export function readLinkSecret(text: string): string | undefined {
  return FRAGMENT_SECRET.exec(text)?.[1];
}

/**
 * The code field's text as it grows at its end: capitals in two groups of four. An edit in the middle is left
 * as it is, or the cursor would jump.
 */
export function groupWhileTyping(previous: string, next: string): string {
  if (!next.startsWith(previous) || next.length === previous.length) return next;
  const code = dropSeparators(next).toUpperCase();
  if (code.length > CODE_LENGTH) return next;
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

function dropSeparators(text: string): string {
  return text.replace(/[\s\p{Dash}]/gu, '');
}
