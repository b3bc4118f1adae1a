import type { Question } from '@freigabe/contract'
import type { ReactNode } from 'react'
import type { CaseProps } from '../case-props.ts'
import type { OwnLine } from './own-sheet.ts'

/** What each part of a line needs. */
export interface SheetLineProps extends CaseProps {
  line: OwnLine
  /** The field for the answer to an open question, where it can be answered. */
  fieldOf?: ((question: Question) => ReactNode) | undefined
}
