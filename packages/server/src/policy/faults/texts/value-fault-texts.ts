import type { FaultTexts } from '@freigabe/core'

/** What can be wrong with a value wherever it stands: its type, its form, how large it is. */
export const valueFaultTexts = {
  key_unknown: {
    de: 'Hier gibt es nichts, das {key} heißt.',
    en: 'Nothing here is called {key}.',
  },
  value_missing: {
    de: 'Das fehlt hier.',
    en: 'This is missing.',
  },
  value_type: {
    de: 'Hier gehört {expected} hin, nicht {found}.',
    en: 'This takes {expected}, not {found}.',
  },
  value_choice: {
    de: 'Möglich ist hier {values}.',
    en: 'This is one of {values}.',
  },
  value_odd: {
    de: 'Dieser Wert passt hier nicht.',
    en: 'This value does not fit here.',
  },
  number_least: {
    de: 'Diese Zahl ist mindestens {bound}.',
    en: 'This number is at least {bound}.',
  },
  number_above: {
    de: 'Diese Zahl ist größer als {bound}.',
    en: 'This number is greater than {bound}.',
  },
  number_most: {
    de: 'Diese Zahl ist höchstens {bound}.',
    en: 'This number is at most {bound}.',
  },
  number_below: {
    de: 'Diese Zahl ist kleiner als {bound}.',
    en: 'This number is less than {bound}.',
  },
  list_short: {
    de: 'Hier steht zu wenig: Diese Liste hat mindestens {count} Einträge.',
    en: 'This list is too short: it has at least {count} entries.',
  },
  text_empty: {
    de: 'Dieser Text ist leer.',
    en: 'This text is empty.',
  },
  link_form: {
    de: 'Ein Link beginnt mit https://.',
    en: 'A link begins with https://.',
  },
  date_form: {
    de: 'Ein Datum schreibt sich JJJJ-MM-TT.',
    en: 'A date is written YYYY-MM-DD.',
  },
  day_unknown: {
    de: 'Diesen Tag gibt es nicht.',
    en: 'There is no such day.',
  },
  version_form: {
    de: 'Eine Version ist ein Tag, JJJJ-MM-TT, oder ein Tag und eine Nummer: JJJJ-MM-TT.2.',
    en: 'A version is a day, YYYY-MM-DD, or a day and a number: YYYY-MM-DD.2.',
  },
  id_form: {
    de: 'Eine Kennung besteht aus Kleinbuchstaben, Ziffern und _ und beginnt mit einem Buchstaben.',
    en: 'An id is lower case letters, digits and _, and begins with a letter.',
  },
  id_twice: {
    de: '{id} steht hier zweimal.',
    en: '{id} stands here twice.',
  },
  country_form: {
    de: 'Ein Land steht hier mit seinem Code aus zwei Großbuchstaben.',
    en: 'A country is written by its two-letter code.',
  },
  german_missing: {
    de: 'Der deutsche Text fehlt.',
    en: 'The German text is missing.',
  },
  german_unquoted: {
    de: 'Der deutsche Text muss in Anführungszeichen stehen.',
    en: 'The German text must stand in quotes.',
  },
  english_missing: {
    de: 'Der englische Text fehlt.',
    en: 'The English text is missing.',
  },
  english_unquoted: {
    de: 'Der englische Text muss in Anführungszeichen stehen.',
    en: 'The English text must stand in quotes.',
  },
} as const satisfies FaultTexts
