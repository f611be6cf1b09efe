/**
 * A record's fields mostly come from one device, so it is written once, under the empty name, and only the
 * fields of other devices by name: a tenth of the plain form's size.
 */
const MOST = '';

type FieldDevices = Readonly<Record<string, string>>;

/** `fields` are all the fields that were ever written; one without a device was written by the server itself. */
export function packFieldDevices(fields: readonly string[], devices: FieldDevices): FieldDevices {
  const counts = new Map<string, number>();
  for (const field of fields) {
    const device = devices[field] ?? '';
    counts.set(device, (counts.get(device) ?? 0) + 1);
  }
  let most = '';
  for (const [device, count] of counts) {
    if (count > (counts.get(most) ?? 0)) most = device;
  }
  const packed: Record<string, string> = { [MOST]: most };
  for (const field of fields) {
    const device = devices[field] ?? '';
    if (device !== most) packed[field] = device;
  }
  return packed;
}

export function unpackFieldDevices(fields: readonly string[], packed: FieldDevices): FieldDevices {
  const devices: Record<string, string> = {};
  for (const field of fields) {
    const device = packed[field] ?? packed[MOST] ?? '';
    if (device !== '') devices[field] = device;
  }
  return devices;
}
