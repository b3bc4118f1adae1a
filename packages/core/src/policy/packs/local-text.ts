/** A text in the languages of the product. */
export interface LocalText {
  de: string
  en: string
}

/** The filling of a gap: the same in both languages, or a text for each. */
export type Filling = string | number | LocalText

/** The names of the gaps in a text: `who` in `{who} was here`. */
type GapsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | GapsOf<Rest>
  : never

/** A text with its gaps filled in both languages; a gap without a filling stays as written. */
export function fillText(
  { de, en }: LocalText,
  fillings: Readonly<Record<string, Filling>>,
): LocalText {
  return { de: filled(de, 'de', fillings), en: filled(en, 'en', fillings) }
}

function filled(
  text: string,
  language: keyof LocalText,
  fillings: Readonly<Record<string, Filling>>,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name]! : gap
    return typeof filling === 'object' ? filling[language] : String(filling)
  })
}

/** What is wrong: a code that never changes, and words that may be improved. */
export interface FaultWords<Code extends string = string> {
  code: Code
  text: LocalText
}

/** Texts of faults by their codes; both languages have the same gaps. */
export type FaultTexts = Readonly<Record<string, LocalText>>

type Fillings<Text extends LocalText> = [GapsOf<Text['en']>] extends [never]
  ? []
  : [fillings: Readonly<Record<GapsOf<Text['en']>, Filling>>]

/** A function that words the faults of a catalogue, from a code and the fillings of its gaps. */
export function wordsFrom<const Texts extends FaultTexts>(texts: Texts) {
  return <Code extends keyof Texts & string>(
    code: Code,
    ...[fillings]: Fillings<Texts[Code]>
  ): FaultWords<Code> => ({ code, text: fillText(texts[code]!, fillings ?? {}) })
}
