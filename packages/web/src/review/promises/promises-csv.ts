import type { PromiseFigures } from '@freigabe/contract'

/** The figures week by week and way by way, for a spreadsheet. */
export function promisesCsv({ weeks }: PromiseFigures): string {
  const rows = weeks.map(({ monday, route, decided, kept }) => [monday, route, decided, kept])
  return [['monday', 'route', 'decided', 'kept'], ...rows]
    .map((row) => `${row.join(',')}\r\n`)
    .join('')
}
