import type { ColumnRole } from './column-role.ts'
import { roleHeadings } from './role-headings.ts'

/** How surely a heading announces a role: 1 for its whole wording, 0.6 for a vague word or a part. */
export function headingMatch(heading: string, role: ColumnRole): number {
  if (role === 'email') return emailHeadingMatch(heading)
  const word = numberedHeading(heading)
  if (sets[role]!.sure.has(word)) return 1
  if (sets[role]!.vague.has(word)) return 0.6
  const { part, not } = roleHeadings[role]
  const speaksOfRole = part.test(word) || (role === 'consent' && asksForConsent(word))
  return speaksOfRole && !not?.test(word) ? 0.6 : 0
}

/** "IP2" and "IP" are two columns: a lone 2 counts as a word. */
function numberedHeading(heading: string): string {
  return plainHeading(heading.replace(/(?<!\d)2(?!\d)/g, ' zwei '))
}

/** How exports in our customers' languages head the column of addresses. */
const emailHeadings = new Set(
  `
  email mail emailadresse mailadresse epost emailaddress mailaddress emailadres mailadres
  adressemail adresseemail courriel adresseelectronique correo correoelectronico
  direcciondecorreo posta postaelettronica indirizzoemail indirizzomail adresemail
  adrespocztyelektronicznej pocztaelektroniczna empfanger recipient
  `
    .trim()
    .split(/\s+/),
)

/** Whether a heading is, by its whole wording, one of e-mail addresses. */
export function isEmailHeading(heading: string): boolean {
  return emailHeadings.has(plainHeading(heading))
}

/** How surely a heading announces e-mail addresses: 1 for its whole wording, 0.6 for a part. */
export function emailHeadingMatch(heading: string): number {
  const word = plainHeading(heading)
  if (emailHeadings.has(word)) return 1
  return /e?mail|courriel|correo|epost/.test(word) && !notAnAddress.test(word) ? 0.6 : 0
}

/** "Mailing consent", "e-mail confirmed at" and similar headings speak of mail but hold no address. */
const notAnAddress =
  /mailing|consent|einwilligung|status|datum|date|time|zeit|opt|count|anzahl|format|typ|name|id$|sent|gesendet|bestatigt|confirmed|valid|newsletter|template|betreff|subject/

/** Longer ones are no headings, and would cost time. */
const longestHeading = 200

/** Letters only, lower case, without accents: "Bestätigt am:" is "bestatigtam", "OPTIN_TIME" "optintime". */
export function plainHeading(heading: string): string {
  const short = heading.slice(0, longestHeading)
  const plain = isPrintableAscii.test(short) ? short.toLowerCase() : withoutAccents(short)
  return plain.replace(/[^a-z]/g, '')
}

/** Thousands of possible headings are tested, and few of them need the slow path. */
const isPrintableAscii = /^[ -~]*$/

function withoutAccents(text: string): string {
  return text.normalize('NFD').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l')
}

const sets = Object.fromEntries(
  Object.entries(roleHeadings).map(([role, { sure, vague = '' }]) => [
    role,
    { sure: headingSet(sure), vague: headingSet(vague) },
  ]),
)

function headingSet(list: string): ReadonlySet<string> {
  const words = list.split(',').map(numberedHeading)
  return new Set(words.filter((word) => word !== ''))
}

/**
 * Whether a heading is a question or sentence of a form by which somebody asks for the newsletter: "Möchten
 * Sie unseren Newsletter erhalten?", "J'accepte de recevoir des offres". `word`: its letters, as
 * `plainHeading` gives them.
 */
function asksForConsent(word: string): boolean {
  return sentences.some(([wish, subject]) => wish.test(word) && subject.test(word))
}

/** For each language how somebody asks or agrees, and to what. */
const sentences: [wish: RegExp, subject: RegExp][] = [
  [
    /mochte|moechte|wollen|will(?!kommen)|wunsch|durfen|duerfen|zusend|schicken|erhalten|abonnier|bestellen|anmeldungzum|willigeein|stimme|einverstanden|erlaub|akzeptier|einverstand/,
    /newsletter|mail|werb|angebot|informationen|datenschutz|nachricht/,
  ],
  [
    /wouldyoulike|doyou|iagree|agree[ds]?to|iwant|signmeup|maywe|canwe|^yes|accept|receive(?!d)|subscribed?to|subscribenews|optin$/,
    /newsletter|mail|marketing|offers?|communications/,
  ],
  [
    /souhait|voulez|accept|accord|autoris|recevoir|abonne/,
    /newsletter|lettre|mail|offres|communications|publicite|marketing/,
  ],
  [
    /vuoi|desider|accett|ricevere|iscrizionenews|autorizz/,
    /newsletter|mail|comunicazioni|offerte|pubblicit|promozion|marketing/,
  ],
  [
    /desea|quier|acept|recibir|autoriz|permiso|suscrito/,
    /boletin|newsletter|correo|mail|comunicaciones|publicidad|envios|ofertas|marketing/,
  ],
  [
    /wiltu|wilje|ikwil|akkoord|ontvang|toegestaan/,
    /nieuwsbrief|newsletter|mail|aanbiedingen|reclame|marketing/,
  ],
  [
    /chcesz|chce|wyrazamzgode|zgadzam|otrzymywac|akceptacj/,
    /newsletter|mail|ofert|informacj|handlow/,
  ],
]
