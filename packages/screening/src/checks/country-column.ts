import { countryCode } from '../columns/country-code.ts'
import { TextCodes } from '../columns/text-codes.ts'
import { countryNumber, countryOfNumber } from '../ip/ip-countries.ts'
import { countryText, named, percent, shareOf } from '../text.ts'
import { type Check, present, share, sum } from './check.ts'

export interface CountryColumnFacts {
  /** Rows whose column of countries names one. */
  rows: number
  /** The most frequent ones. */
  countries: { country: string; rows: number }[]
}

const listedCountries = 20

/** Informs: it is the customer's own word on where somebody lives, and statements name the countries. */
export const countryColumn: Check<'country_column', CountryColumnFacts, 'info'> = {
  id: 'country_column',
  title: { de: 'Länder in der Datei', en: 'Countries in the file' },
  question: {
    de: 'Welche Länder nennt die Datei selbst?',
    en: 'Which countries does the file itself name?',
  },
  why: {
    de: 'In welchem Land jemand lebt, entscheidet über das Recht, das für ihn gilt. Was in der Datei steht, sollte zu den Ländern passen, die Sie angeben.',
    en: 'The country somebody lives in decides which law protects them. What the file says should match the countries you state.',
  },
  kind: 'consent',
  needs: ['country'],
  weights: ['info'],
  thresholds: {},
  begin() {
    const counts = new Uint32Array(65_536)
    const codes = new TextCodes((text) => {
      const code = countryCode(text)
      return code === null ? 0 : countryNumber(code)
    })
    return {
      row: (view) => void counts[view.code('country', codes)]!++,
      facts() {
        const rows: Record<string, number> = {}
        counts.forEach((count, number) => {
          if (number > 0 && count > 0) rows[countryOfNumber(number)] = count
        })
        const countries = Object.entries(present(rows)).map(([country, count = 0]) => ({
          ...{ country, rows: count },
        }))
        if (countries.length === 0) return null
        return { rows: sum(rows), countries: countries.slice(0, listedCountries) }
      },
    }
  },
  severity: () => 'info',
  headline: ({ rows, countries }) =>
    named(countryText(countries[0]!.country), shareOf('rows', share(countries[0]!.rows, rows))),
  describe({ rows, countries }) {
    const { country, rows: most } = countries[0]!
    const part = share(most, rows)
    return {
      de: `Am häufigsten steht ${countryText(country).de} in der Spalte mit dem Land (${percent(part, 'de')}).`,
      en: `The country column says ${countryText(country).en} most often (${percent(part, 'en')}).`,
    }
  },
  chart: ({ countries, rows: whole }) => ({
    kind: 'bars',
    full: 'whole',
    whole,
    bars: countries.map(({ country, rows }) => ({ label: countryText(country), count: rows })),
  }),
}
