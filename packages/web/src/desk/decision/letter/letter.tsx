import type { StatementOfReasons } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useCase } from '../../case/case-context.tsx'
import { Paper, PaperPart, PaperWords } from './paper.tsx'
import type { WrittenLetter } from './use-letter.ts'

interface LetterProps {
  letter: WrittenLetter
  /** Nothing is decided yet: what would say so is left out. */
  isOpen?: boolean
  /** The form begins at the letter's own beginning. */
  takesFocus?: boolean
  children: ReactNode
}

/** The letter to the customer; what is chosen in it stands where it will be read. */
export function Letter({ letter, isOpen, takesFocus, children }: LetterProps) {
  const { shown } = useCase()
  return (
    <Paper letter={letter} lang={shown.account.locale} isOpen={isOpen} takesFocus={takesFocus}>
      {children}
    </Paper>
  )
}

export type Part = Exclude<keyof StatementOfReasons, 'locale'>

/** The paragraphs of the reasons, in the order in which they are read. */
export const letterParts: readonly Part[] = ['lookedAt', 'found', 'rule', 'whatNow']

interface LetterPartProps {
  part: Part
  text?: string | undefined
  /** In which it is worded, instead of the text. */
  field?: ReactNode
  /** What is chosen in this part, and what is still missing in it. */
  children?: ReactNode
}

/** One of the four paragraphs of the reasons. */
export function LetterPart({ part, text, field, children }: LetterPartProps) {
  const { shown } = useCase()
  return (
    <PaperPart heading={part}>
      {field ?? <PaperWords lang={shown.account.locale} text={text} />}
      {children}
    </PaperPart>
  )
}
