/**
 * Whether an international label, in lower case and NFC, may stand in a domain: a U-label of
 * RFC 5891, 4.2, with the characters that RFC 5892 derives from their Unicode properties.
 */
export function isIdnaLabel(label: string): boolean {
  const letters = withoutJoiners(label)
  if (!characters.test(letters) || excluded.test(letters)) return false
  if (letters !== letters.normalize('NFKC')) return false
  if (letters.normalize('NFD').includes(iotaSubscript)) return false
  if (/^\p{M}|^-|-$|^..--/u.test(label)) return false
  return !outOfContext.some((rule) => rule.test(label))
}

/** Upper case is not among them because it does not stay as it is (RFC 5892, 2.1 and 2.6). */
const characters =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]+$/u

/**
 * RFC 5892, 2.3 (unstable under full case folding: Cherokee and some old Cyrillic letters), 2.4
 * (ignorable), 2.5 (marks for symbols and music), 2.6 (exceptions) and 2.9 (old Hangul).
 */
const excluded = new RegExp(
  '[\\p{Default_Ignorable_Code_Point}\\u0640\\u07fa\\u1100-\\u11ff\\u13a0-\\u13fd\\u1c80-\\u1c88' +
    '\\u20d0-\\u20ff\\u302e\\u302f\\u3031-\\u3035\\u303b\\ua960-\\ua97f\\uab70-\\uabbf' +
    '\\ud7b0-\\ud7ff\\u{1d100}-\\u{1d24f}]',
  'u',
)

/** Folds to a letter of its own, as does every Greek letter with it below. */
const iotaSubscript = '\u0345'

/** RFC 5892, A.3 to A.9. */
const outOfContext = [
  /(?<!l)\u00b7|\u00b7(?!l)/,
  /\u0375(?!\p{Script=Greek})/u,
  /(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u,
  /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]).*\u30fb/u,
  /[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/,
]

/**
 * Whether the labels of a domain, as people read them, break RFC 5893: if one label is written from right to
 * left, all of them must be built so that they display in one order only.
 */
export function breaksBidiRule(labels: readonly string[]): boolean {
  if (!labels.some((label) => rightToLeft.test(label))) return false
  return !labels.every(
    (label) => leftLabel.test(label) || (rightLabel.test(label) && !mixesDigits(label)),
  )
}

/** Letters of the classes R and AL: the blocks kept for them, less marks and the digits AN and EN. */
const right =
  '(?![\\p{Mn}\\u0660-\\u0669\\u06f0-\\u06f9\\u{10d30}-\\u{10d39}\\u{10d40}-\\u{10d49}])' +
  '[\\u0590-\\u08ff\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'
const arabicDigit = '[\\u0660-\\u0669\\u{10d30}-\\u{10d39}\\u{10d40}-\\u{10d49}]'
const otherDigit = '[0-9\\u06f0-\\u06f9]'
/** Marks and the joiners, which have no direction of their own. */
const mark = '[\\p{Mn}\\u200c\\u200d]'
const left = `(?!${mark}|${right}|${arabicDigit}|${otherDigit}|-)[^]`

const rightToLeft = new RegExp(`${right}|${arabicDigit}`, 'u')
const rightLabel = new RegExp(
  `^(?:${right})(?:(?:${right}|${arabicDigit}|${otherDigit}|${mark}|-)*(?:${right}|${arabicDigit}|${otherDigit}))?${mark}*$`,
  'u',
)
const leftLabel = new RegExp(
  `^(?:${left})(?:(?:${left}|${otherDigit}|${mark}|-)*(?:${left}|${otherDigit}))?${mark}*$`,
  'u',
)

function mixesDigits(label: string): boolean {
  return new RegExp(arabicDigit, 'u').test(label) && new RegExp(otherDigit, 'u').test(label)
}

/**
 * Whether a word mixes scripts that are never written in one word, as `gmаil` with a Cyrillic а does. The
 * measure is “highly restrictive” of Unicode TS 39, 5.2, by which Gmail has refused mail since 2014;
 * registries hold a label to one script, too (ICANN's IDN guidelines).
 */
export function mixesScripts(word: string): boolean {
  return commonScripts.test(word) && !families.some((family) => family.test(word))
}

/** Scripts in everyday use (Unicode Annex 31, table 5), less those of the East Asian families. */
const scripts = `
  Latin Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi
  Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan
`
  .trim()
  .split(/\s+/)

/** East Asian words may contain Latin letters. */
const together = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
]

const families = [...scripts.map((script) => [script]), ...together].map(
  (family) => new RegExp(`^[${classOf(family)}${classOf(['Common', 'Inherited'])}]*$`, 'u'),
)

const commonScripts = new RegExp(`[${classOf([...scripts, ...together.flat()])}]`, 'u')

function classOf(names: readonly string[]): string {
  return names.map((name) => `\\p{Script_Extensions=${name}}`).join('')
}

/**
 * The text without the zero-width joiners and non-joiners that stand where a script needs them: behind a
 * virama, and between letters of the Arabic block that would join without it (RFC 5892, A.1 and A.2). Any
 * others are invisible and make two spellings of one address.
 */
export function withoutJoiners(text: string): string {
  return text.replace(inContext, '')
}

/** Characters of combining class 9, less those of scripts beyond the basic plane (Unicode 17). */
const virama =
  '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0eba' +
  '\\u0f84\\u1039\\u103a\\u1714\\u1715\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\u1bf2\\u1bf3\\u2d7f' +
  '\\ua806\\ua82c\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed]'

/** Letters that join only the one before them, and those that join none (ArabicShaping.txt). */
const joinsNoNext =
  '[\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb' +
  '\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef]'

const arabicLetter =
  '[\\u0620-\\u063f\\u0641-\\u064a\\u066e-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff]'

const inContext = new RegExp(
  `(?<=${virama})[\\u200c\\u200d]` +
    `|(?<=(?!${joinsNoNext})${arabicLetter}\\p{Mn}*)\\u200c(?=\\p{Mn}*(?!\\u0621|\\u0674)${arabicLetter})`,
  'gu',
)
