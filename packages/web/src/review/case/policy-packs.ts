import type { Format } from '../../i18n/format.ts'

const space = '\u00a0'

/**
 * The packs of a policy, each with the day of its version, and which of that day it is if there are several:
 * `de@2026-11-25+house@2026-11-25.2`. None of them is torn at the end of a line.
 */
export function policyPacks(version: string, { statedDay }: Pick<Format, 'statedDay'>): string[] {
  return version.split('+').map((pack) => {
    const [name = pack, stated] = pack.split('@')
    if (!stated) return name
    const [day = stated, ofDay] = stated.split('.')
    const written = [statedDay(day), ...(ofDay ? [ofDay] : [])].join(' · ')
    return `${name} (${written})`.replaceAll(' ', space)
  })
}
