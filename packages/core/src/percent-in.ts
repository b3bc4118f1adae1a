import type { LocalText } from './policy/packs/policy-pack.ts'

const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }

/** A share from 0 to 1 as written in a language: `12,5 %`, `12.5%`. */
export function percentIn(share: number, language: keyof LocalText): string {
  const rounded = Math.round(share * 1000) / 10
  return `${numbers[language].format(rounded)}${language === 'de' ? '\u00a0' : ''}%`
}
