/** What the process of a lane tells of the file that it runs, as it happens. */
export type LaneMessage =
  | { kind: 'begun'; name: string }
  | { kind: 'passed' }
  | { kind: 'failed'; name: string; line: number | undefined; error: string }
  | { kind: 'skipped'; name: string; reason: string }
  | { kind: 'ended'; megabytes: number }
