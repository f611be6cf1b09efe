const NAME_LIMIT = 80;

/**
 * A member's name as it is kept: composed, on one line, without characters that can't be seen
 * (controls, direction marks), at most 80 characters.
 * @returns an empty string when nothing is left, `undefined` when it is too long
 */
export function cleanName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(/\p{C}/gu, '')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  return Array.from(name).length > NAME_LIMIT ? undefined : name;
}
