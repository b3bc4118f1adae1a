import type { Format } from '../../i18n/format.ts'

/** The packs of a policy, each with the day of its version: `de@2026-11-25+house@2026-11-25`. */
export function policyPacks(version: string, { statedDay }: Pick<Format, 'statedDay'>): string[] {
  return version.split('+').map((pack) => {
    const [name = pack, day] = pack.split('@')
    return day ? `${name} (${statedDay(day)})` : name
  })
}
