/** The values after a tap on `value`: taken out, or added at the end unless `max` are chosen already. */
export function toggleChoice<T>(
  values: readonly T[],
  value: T,
  max = Number.POSITIVE_INFINITY,
): readonly T[] {
  if (values.includes(value)) return values.filter((chosen) => chosen !== value);
  return values.length >= max ? values : [...values, value];
}
