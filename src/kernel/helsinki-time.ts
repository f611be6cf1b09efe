const dayAndHour = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

export interface LocalTime {
  /** "2026-11-22" */
  readonly day: string;
  /** 0–23. Never the minute: in a small place the minute would tell who came. */
  readonly hour: number;
}

/** The date and the hour on a Finnish wall, whatever the phone's own time zone is. */
export function readHelsinkiTime(epochMs: number): LocalTime {
  const parts = new Map(dayAndHour.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
  };
}

/** @returns the local date so many days later; `days` may be negative */
export function addDays(day: string, days: number): string {
  const noonMs = Date.parse(`${day}T12:00:00Z`);
  return new Date(noonMs + days * 86_400_000).toISOString().slice(0, 10);
}

/** @returns whether the text is a real date of the calendar, "2026-02-29" is not */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsedMs = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(parsedMs) && new Date(parsedMs).toISOString().slice(0, 10) === text;
}
