import { countryCodes } from '@freigabe/contract'
import { AppError } from '../../http/app-error.ts'

/** Throws REQUEST_INVALID for countries that ISO 3166-1 does not know, and names them. */
export function refuseUnknownCountries(countries: readonly string[]): void {
  const unknown = countries.filter((code) => !countryCodes.includes(code))
  if (unknown.length === 0) return
  const listed = unknown.join(', ')
  throw new AppError('REQUEST_INVALID', {
    faults: [
      {
        pointer: '/query/countries',
        code: 'unknown_country',
        text: {
          de: `Ein Land mit diesem Code gibt es nicht: ${listed}.`,
          en: `There is no country with this code: ${listed}.`,
        },
      },
    ],
  })
}
