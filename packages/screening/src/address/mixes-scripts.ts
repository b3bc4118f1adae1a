/**
 * Whether a word mixes scripts that nobody writes in one word, as `gmаil` with a Cyrillic а does.
 * The measure is “highly restrictive” of Unicode TS 39, 5.2, by which Gmail refuses mail since
 * 2014; registries hold a label to one script, too (ICANN's IDN guidelines).
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

/** East Asian words take Latin letters in. */
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
