import type { Format } from '../i18n/format.ts'

const space = '\u00a0'

/**
 * The packs of a policy by name, each with the day of its version, and its number if there are several of
 * that day: `de@2026-11-25+house@2026-11-25.2`. None of them is broken across lines.
 *
 * @param names the names of packs that are not named after the country whose law they hold
 */
export function policyPacks(
  version: string,
  { locale, statedDay }: Pick<Format, 'locale' | 'statedDay'>,
  names: Record<string, string>,
): string[] {
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const nameOf = (id: string) =>
    names[id] ?? (/^[a-z]{2}$/.test(id) ? (countries.of(id.toUpperCase()) ?? id) : id)
  return version.split('+').map((pack) => {
    const [id = pack, stated] = pack.split('@')
    const name = nameOf(id)
    if (!stated) return name
    const [day = stated, ofDay] = stated.split('.')
    const written = [statedDay(day), ...(ofDay ? [ofDay] : [])].join(' · ')
    return `${name} (${written})`.replaceAll(' ', space)
  })
}
