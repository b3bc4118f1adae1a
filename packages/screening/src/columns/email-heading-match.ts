import { plainHeading } from './plain-heading.ts'

/** How exports in the languages of our customers head the column of addresses. */
const emailHeadings = new Set([
  'email',
  'mail',
  'emailadresse',
  'mailadresse',
  'epost',
  'emailaddress',
  'mailaddress',
  'emailadres',
  'mailadres',
  'adressemail',
  'adresseemail',
  'courriel',
  'adresseelectronique',
  'correo',
  'correoelectronico',
  'direcciondecorreo',
  'posta',
  'postaelettronica',
  'indirizzoemail',
  'indirizzomail',
  'adresemail',
  'adrespocztyelektronicznej',
  'pocztaelektroniczna',
  'empfanger',
  'recipient',
])

/** Whether a heading is, by its whole wording, one of e-mail addresses. */
export function isEmailHeading(heading: string): boolean {
  return emailHeadings.has(plainHeading(heading))
}

/** How surely a heading announces e-mail addresses: 1 by its whole wording, 0.6 by a part. */
export function emailHeadingMatch(heading: string): number {
  const word = plainHeading(heading)
  if (emailHeadings.has(word)) return 1
  return /e?mail|courriel|correo|epost/.test(word) && !notAnAddress.test(word) ? 0.6 : 0
}

/** "Mailing consent", "e-mail confirmed at" and the like speak of mail but hold no address. */
const notAnAddress =
  /mailing|consent|einwilligung|status|datum|date|time|zeit|opt|count|anzahl|format|typ|name|id$|sent|gesendet|bestatigt|confirmed|valid|newsletter|template|betreff|subject/
