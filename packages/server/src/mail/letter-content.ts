/** A letter as data, in one language; the HTML and the plain text are both set from it. */
export interface LetterContent {
  locale: 'de' | 'en'
  subject: string
  /** What a mailbox shows next to the subject. */
  preheader: string
  /** Who writes; shown at the head of the letter. */
  sender: string
  mark: LetterMark
  title: string
  salutation: string
  opening: readonly string[]
  facts: readonly LetterFact[]
  sections: readonly LetterSection[]
  button: LetterButton
  closing: readonly string[]
  signature: readonly string[]
  /** Why this letter came. */
  footer: string
}

/** What the letter is about, as icon, word and colour together. */
export interface LetterMark {
  state: LetterState
  word: string
}

export type LetterState =
  | 'needs_you'
  | 'in_review'
  | 'questions'
  | 'approved'
  | 'rejected'
  | 'neutral'

export interface LetterFact {
  label: string
  value: string
  /** Stands out: by when the reader should have acted, or will have heard. */
  deadline?: boolean
}

/** A stretch of the letter under its own heading. */
export interface LetterSection {
  heading: string
  /** Prose that a person wrote: an empty line starts a paragraph, a line break stays one. */
  text: string
  items: readonly string[]
  /** The language of text and items, which may have been written for another reader. */
  locale: 'de' | 'en'
}

export interface LetterButton {
  label: string
  /** An absolute http or https address. */
  url: string
}

/** A letter ready to be sent. */
export interface TypesetLetter {
  subject: string
  html: string
  text: string
}
