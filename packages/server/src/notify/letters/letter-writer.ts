import type { LetterFact, LetterSection, LetterState } from '../../mail/letter-content.ts'
import type { About } from './about.ts'
import type { LetterPlatform } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

/** A letter: its content is defined once, its words in both languages, each written by hand. */
export interface LetterWriter<Params> {
  state: LetterState | ((params: Params) => LetterState)
  facts(params: Params, about: About, say: Phrasing): Rows<LetterFact>
  sections?(params: Params, about: About): Rows<LetterSection>
  de: WriteWords<Params>
  en: WriteWords<Params>
}

type Rows<Row> = readonly (Row | readonly Row[])[]

type WriteWords<Params> = (params: Params, say: Phrasing, platform: LetterPlatform) => LetterWords

/** The words specific to a letter; salutation, signature and footer are the same in all of them. */
export interface LetterWords {
  subject: string
  preheader: string
  /** The word next to the sign of its state. */
  mark: string
  title: string
  opening: readonly string[]
  button: string
  closing?: readonly string[]
}
