/** A moment in UTC as RFC 3339 text with milliseconds, `2026-11-26T13:00:00.000Z`; sorts as text. */
export type Instant = string
