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
    de: 'In der Zelle stehen mehrere Adressen, die sich nicht sicher trennen lassen. Jede braucht ihre eigene Zeile.',
    en: 'The cell contains several addresses that cannot be separated reliably. Each one needs its own row.',
  },
  display_name: {
    de: 'Neben der Adresse steht ein Name in der Zelle, etwa „Name <Adresse>“.',
    en: 'The cell contains a name beside the address, as in “name <address>”.',
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

/**
 * The rule by which an address with a fault cannot be mailed, for comparison with other programs. Where the
 * standard would let it pass, it says why we do not.
 */
export const whyRefused: Readonly<Record<AddressFault, string>> = {
  missing_at: 'RFC 5321, 4.1.2: a mailbox is a local part, @ and a domain.',
  several_at: 'RFC 5321, 4.1.2: an @ in the local part wants quotation marks.',
  several_addresses:
    'RFC 5321, 4.1.2: a mailbox is one address. A screening reads several in one cell one by one where what stands between them leaves no doubt.',
  display_name:
    'RFC 5322, 3.4: “name <address>” is a header of a message and no address. A screening reads the address in it where nothing has to be guessed.',
  mailto_prefix:
    'RFC 6068: `mailto:` makes a link, not an address. A screening reads the one in it.',
  comment:
    'RFC 5322 allows comments in headers only; RFC 5321, which mail servers speak, knows none.',
  inner_space: 'RFC 5321, 4.1.2: no space without quotation marks, and none around the @ or dots.',
  line_break: 'RFC 5322 folds headers at line breaks; no address has one.',
  invisible_character:
    'Control and format characters make two spellings that look alike; RFC 5321 allows none, RFC 5892 the joiners only where a script needs them.',
  empty_local_part: 'RFC 5321, 4.1.2: a local part has a character at least.',
  empty_domain: 'RFC 5321, 4.1.2: a domain has a character at least.',
  misplaced_dot: 'RFC 5321, 4.1.2: a dot stands between two characters. No domain ends with one.',
  quoted_local_part:
    'Valid by RFC 5321, which also tells hosts to define no mailbox that needs quotation marks (4.1.2). No large provider hands one out, and in lists they come from broken exports.',
  local_part_characters:
    'RFC 5321, 4.1.2 (atext) with the letters of RFC 6531; of these none that Unicode TS 39 calls look-alikes, and no pictures.',
  local_part_too_long: 'RFC 5321, 4.5.3.1.1: 64 octets.',
  address_literal:
    'Valid by RFC 5321, but no mailbox provider takes recipients by IP address, and none of them has consented under one.',
  domain_characters:
    'RFC 5321, 4.1.2: letters, digits and hyphens; international labels by RFC 5891 and 5892, which allow no symbols, no pictures and nothing that mapping would change.',
  domain_encoding:
    'RFC 5890, 2.3.2.1: a label that begins with `xn--` is the encoding of a valid international label, or none that a registry gives out.',
  domain_direction: 'RFC 5893: the Bidi rule.',
  mixed_scripts:
    'Beyond “highly restrictive” of Unicode TS 39, by which Gmail refuses mail; registries hold a label to one script (ICANN, IDN guidelines).',
  domain_hyphen: 'RFC 5321, 4.1.2: a label begins and ends with a letter or digit.',
  domain_label_too_long: 'RFC 1035, 2.3.4: 63 octets.',
  domain_too_long: 'RFC 1035, 2.3.4: 255 octets on the wire, which are 253 written ones.',
  dotless_domain:
    'RFC 5321, 2.3.5, wants fully qualified names. Mail to a top-level domain itself is all but undeliverable (RFC 7085), and ICANN forbids it for generic ones.',
  top_level_domain:
    'The root zone has no ending of digits or of one character: two-letter endings are countries, all others have three or more (ICANN, Applicant Guidebook, 2.2.1.3.2).',
  address_too_long: 'RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them its brackets.',
}
