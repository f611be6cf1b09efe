import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFieldDevices, unpackFieldDevices } from './field-devices.ts';

test('every field comes back with its device, and none with a device that it had not', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  const devices = fc.array(fc.option(fc.constantFrom('phone', 'tablet', 'desk')), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(names, devices, (fields, picked) => {
      const known = fields.flatMap((field, index) =>
        picked[index] ? [[field, picked[index]] as const] : [],
      );
      const written = Object.fromEntries(known);
      expect(unpackFieldDevices(fields, packFieldDevices(fields, written))).toEqual(written);
    }),
  );
});

test('a record of one device names it once', () => {
  const packed = packFieldDevices(['a', 'b', 'c'], { a: 'phone', b: 'phone', c: 'phone' });
  expect(JSON.stringify(packed)).toBe('{"":"phone"}');
});
