type Words = Record<'de' | 'en', string>

/** What a field must look like, by the pattern of its schema, which says so to programs alone. */
export const patternTexts: Readonly<Record<string, Words>> = {
  '^[\\x21-\\x7e]+$': {
    de: 'nur druckbare ASCII-Zeichen und keine Leerzeichen',
    en: 'only printable ASCII characters, and no spaces',
  },
  '^[\\x21-\\x3f\\x41-\\x7e]+$': {
    de: 'nur druckbare ASCII-Zeichen, keine Leerzeichen und kein @',
    en: 'only printable ASCII characters, no spaces and no @',
  },
  '^[a-z\\d][a-z\\d._-]*$': {
    de: 'nur Kleinbuchstaben von a bis z, Ziffern und . _ -, zuerst ein Buchstabe oder eine Ziffer',
    en: 'only lower-case letters from a to z, digits and . _ -, beginning with a letter or digit',
  },
  '^[a-z0-9._-]+$': {
    de: 'nur Kleinbuchstaben von a bis z, Ziffern und . _ -',
    en: 'only lower-case letters from a to z, digits and . _ -',
  },
  '^[\\da-fA-F]{64}$': { de: '64 hexadezimale Zeichen', en: '64 hexadecimal characters' },
  '^[0-9a-f]{64}$': {
    de: '64 hexadezimale Zeichen in Kleinschreibung',
    en: '64 hexadecimal characters in lower case',
  },
  '^r1-[0-9a-f]{64}$': {
    de: '„r1-“ und 64 hexadezimale Zeichen in Kleinschreibung',
    en: '“r1-” and 64 hexadecimal characters in lower case',
  },
  '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$': {
    de: 'eine Uhrzeit von 00:00 bis 24:00',
    en: 'a time from 00:00 to 24:00',
  },
  '^\\+?[\\d ()/.-]*\\d[\\d ()/.-]*$': {
    de: 'nur Ziffern, Leerzeichen und ( ) / . -, zuerst auch +',
    en: 'only digits, spaces and ( ) / . -, and + at the beginning',
  },
  '^[a-z][a-z0-9_]{0,39}$': {
    de: 'bis zu 40 Kleinbuchstaben, Ziffern und Unterstriche, zuerst ein Buchstabe',
    en: 'up to 40 lower-case letters, digits and underscores, beginning with a letter',
  },
  '^([A-Z]{2}(,[A-Z]{2})*)?$': {
    de: 'Ländercodes aus zwei Großbuchstaben, mit Kommas getrennt',
    en: 'country codes of two capital letters, separated by commas',
  },
  '^\\/(answers\\/[^/]{1,240}|countries|methods|findings\\/[a-z0-9_]{1,80})$': {
    de: '/countries, /methods, /answers/… oder /findings/…',
    en: '/countries, /methods, /answers/… or /findings/…',
  },
  '^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$': { de: 'eine E-Mail-Adresse', en: 'an email address' },
  '^[A-Z]{3}$': { de: 'drei Großbuchstaben wie EUR', en: 'three capital letters such as EUR' },
  '^[^@]*$': { de: 'keine Adresse, also kein @', en: 'no address, so no @' },
  '^[45]\\.\\d{1,3}\\.\\d{1,3}$': {
    de: 'ein Statuscode wie 5.1.1, zuerst 4 oder 5',
    en: 'a status code such as 5.1.1, beginning with 4 or 5',
  },
  '^[A-Za-z]{2}$': { de: 'zwei Buchstaben wie DE', en: 'two letters such as DE' },
  '^[^\\s@/]+\\.[^\\s@/]+$': { de: 'eine Domain wie firma.de', en: 'a domain such as firma.de' },
}
