/** Numbers in words, German and English, in lower case: 2 to 99, hundreds, and round thousands. */
const numbers: ReadonlyMap<string, number> = new Map([...german(), ...english()])

/** A regular expression for such a number that stands alone; “ein” and “one” are mostly articles. */
export const numberInWords = String.raw`(?<!\p{L})(?:${[...numbers.keys()]
  .sort((one, other) => other.length - one.length)
  .join('|')})(?!\p{L})`

/** The number that such words mean; null for others. */
export function numberOfWords(text: string): number | null {
  return numbers.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

function* german(): Generator<[string, number]> {
  const ones = 'zwei drei vier fünf sechs sieben acht neun'.split(' ')
  const teens =
    'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ')
  const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
  yield* ones.map((word, place): [string, number] => [word, place + 2])
  yield* teens.map((word, place): [string, number] => [word, place + 10])
  for (const [place, word] of tens.entries()) {
    const round = (place + 2) * 10
    yield [word, round]
    yield* ['ein', ...ones].map((one, less): [string, number] => [
      `${one}und${word}`,
      round + less + 1,
    ])
  }
  for (const [place, one] of ['', 'ein', ...ones].entries()) {
    const times = Math.max(1, place)
    yield [`${one}hundert`, times * 100]
    yield [`${one}tausend`, times * 1000]
  }
  yield ['ein dutzend', 12]
}

function* english(): Generator<[string, number]> {
  const ones = 'two three four five six seven eight nine'.split(' ')
  const teens =
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
  yield* ones.map((word, place): [string, number] => [word, place + 2])
  yield* teens.map((word, place): [string, number] => [word, place + 10])
  for (const [place, word] of tens.entries()) {
    const round = (place + 2) * 10
    yield [word, round]
    yield* ['one', ...ones].flatMap((one, less): [string, number][] => [
      [`${word}-${one}`, round + less + 1],
      [`${word} ${one}`, round + less + 1],
    ])
  }
  for (const [place, one] of ['a', 'one', ...ones].entries()) {
    const times = Math.max(1, place)
    yield [`${one} hundred`, times * 100]
    yield [`${one} thousand`, times * 1000]
  }
  yield ['a dozen', 12]
}
