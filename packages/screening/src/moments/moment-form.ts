/** How a moment was written. */
export type MomentForm =
  | 'iso'
  | 'dotted'
  | 'slashed'
  | 'named_month'
  | 'compact'
  | 'unix_seconds'
  | 'unix_milliseconds'
  | 'unix_microseconds'
  | 'excel_serial'
