import { type Filling, fillText, type GapsOf } from './fill-text.ts'
import type { LocalText } from './local-text.ts'

/** What is wrong, by a code that stays and in words that may be put better. */
export interface FaultWords<Code extends string = string> {
  code: Code
  text: LocalText
}

/** Texts of faults by their codes; both languages have the same gaps. */
export type FaultTexts = Readonly<Record<string, LocalText>>

type Fillings<Text extends LocalText> = [GapsOf<Text['en']>] extends [never]
  ? []
  : [fillings: Readonly<Record<GapsOf<Text['en']>, Filling>>]

/** A function that words the faults of a catalogue, from code and what fills the gaps. */
export function wordsFrom<const Texts extends FaultTexts>(texts: Texts) {
  return <Code extends keyof Texts & string>(
    code: Code,
    ...[fillings]: Fillings<Texts[Code]>
  ): FaultWords<Code> => ({ code, text: fillText(texts[code]!, fillings ?? {}) })
}
