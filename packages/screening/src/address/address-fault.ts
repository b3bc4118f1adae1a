import type { Text } from '../text.ts'

/**
 * Why an address cannot be mailed, with what the customer may do about it. The codes are stable:
 * reports keep them, and a retired code is never given a new meaning.
 */
export const addressFaultTexts = {
  missing_at: {
    de: 'Das @-Zeichen fehlt.',
    en: 'The @ sign is missing.',
  },
  several_at: {
    de: 'Das @-Zeichen kommt mehrmals vor.',
    en: 'There is more than one @ sign.',
  },
  several_addresses: {
    de: 'In der Zelle stehen mehrere Adressen. Jede braucht ihre eigene Zeile.',
    en: 'The cell holds several addresses. Each one needs a row of its own.',
  },
  display_name: {
    de: 'Neben der Adresse steht ein Name in der Zelle, etwa „Name <Adresse>“.',
    en: 'The cell holds a name beside the address, as in “name <address>”.',
  },
  mailto_prefix: {
    de: 'Vor der Adresse steht „mailto:“.',
    en: 'The address begins with “mailto:”.',
  },
  comment: {
    de: 'Neben der Adresse steht etwas in Klammern.',
    en: 'There is something in brackets beside the address.',
  },
  inner_space: {
    de: 'Die Adresse enthält ein Leerzeichen.',
    en: 'The address contains a space.',
  },
  line_break: {
    de: 'In der Zelle steht ein Zeilenumbruch.',
    en: 'There is a line break in the cell.',
  },
  invisible_character: {
    de: 'Die Adresse enthält ein unsichtbares Zeichen.',
    en: 'The address contains an invisible character.',
  },
  empty_local_part: {
    de: 'Vor dem @ steht nichts.',
    en: 'There is nothing before the @.',
  },
  empty_domain: {
    de: 'Nach dem @ steht nichts.',
    en: 'There is nothing after the @.',
  },
  misplaced_dot: {
    de: 'Ein Punkt steht am Anfang oder Ende eines Teils, oder zwei Punkte folgen aufeinander.',
    en: 'A dot begins or ends a part of the address, or two dots follow each other.',
  },
  quoted_local_part: {
    de: 'Der Teil vor dem @ steht in Anführungszeichen. Kein Postfachanbieter vergibt solche Adressen.',
    en: 'The part before the @ is in quotation marks. No mailbox provider hands out such addresses.',
  },
  local_part_characters: {
    de: 'Vor dem @ steht ein Zeichen, das dort nicht erlaubt ist.',
    en: 'There is a character before the @ that is not allowed there.',
  },
  local_part_too_long: {
    de: 'Der Teil vor dem @ ist länger als 64 Zeichen.',
    en: 'The part before the @ is longer than 64 characters.',
  },
  address_literal: {
    de: 'Nach dem @ steht eine IP-Adresse statt einer Domain.',
    en: 'There is an IP address after the @ instead of a domain.',
  },
  domain_characters: {
    de: 'Die Domain enthält ein Zeichen, das dort nicht erlaubt ist.',
    en: 'The domain contains a character that is not allowed there.',
  },
  domain_encoding: {
    de: 'Ein Teil der Domain beginnt mit „xn--“, ist aber keine gültige Schreibweise eines internationalen Namens.',
    en: 'A part of the domain begins with “xn--” but spells no valid international name.',
  },
  domain_direction: {
    de: 'Die Domain mischt Schriften, die von links und von rechts gelesen werden, so, dass ihre Teile nicht eindeutig zu lesen sind.',
    en: 'The domain mixes scripts read from the left and from the right so that its parts cannot be told for sure.',
  },
  mixed_scripts: {
    de: 'Ein Wort der Adresse mischt Schriften, etwa lateinische und kyrillische Buchstaben, die gleich aussehen.',
    en: 'A word of the address mixes scripts, for example Latin and Cyrillic letters that look alike.',
  },
  domain_hyphen: {
    de: 'Ein Teil der Domain beginnt oder endet mit einem Bindestrich.',
    en: 'A part of the domain begins or ends with a hyphen.',
  },
  domain_label_too_long: {
    de: 'Ein Teil der Domain ist länger als 63 Zeichen.',
    en: 'A part of the domain is longer than 63 characters.',
  },
  domain_too_long: {
    de: 'Die Domain ist länger als 253 Zeichen.',
    en: 'The domain is longer than 253 characters.',
  },
  dotless_domain: {
    de: 'Der Domain fehlt die Endung, etwa „.de“.',
    en: 'The domain has no ending such as “.com”.',
  },
  top_level_domain: {
    de: 'Diese Domainendung gibt es nicht: Sie ist eine Zahl oder nur ein Zeichen lang.',
    en: 'There is no such domain ending: it is a number or a single character.',
  },
  address_too_long: {
    de: 'Die Adresse ist länger als 254 Zeichen.',
    en: 'The address is longer than 254 characters.',
  },
} as const satisfies Record<string, Text>

export type AddressFault = keyof typeof addressFaultTexts

export const addressFaults = Object.keys(addressFaultTexts) as readonly AddressFault[]
