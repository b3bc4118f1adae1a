import type { Text } from './text.ts'

function style(options: Intl.DateTimeFormatOptions) {
  const zoned = { ...options, timeZone: 'UTC' }
  return {
    de: new Intl.DateTimeFormat('de-DE', zoned),
    en: new Intl.DateTimeFormat('en-GB', zoned),
  }
}

/** Made when first asked for, see `text.ts`. */
let days: ReturnType<typeof style> | null = null
let months: ReturnType<typeof style> | null = null

/** A day (`2024-02-03`) or month (`2024-02`) as a reader of each language writes it: 3. Februar 2024. */
export function writtenDate(iso: string): Text {
  const date = new Date(iso)
  days ??= style({ dateStyle: 'long' })
  months ??= style({ month: 'long', year: 'numeric' })
  const { de, en } = iso.length > 7 ? days : months
  return { de: de.format(date), en: en.format(date) }
}
