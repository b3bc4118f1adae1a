import type { Case, Draft, Policy } from '@freigabe/contract'
import { createContext, useContext } from 'react'
import type { KeptDraft, Typed } from './draft/draft-keeper.ts'
import type { WizardPageInfo } from './pages.ts'

type Answer = Draft['content']['answers'][string]

/** What every page and field of the wizard works with. */
export interface WizardState {
  account: string
  case: Case
  policy: Policy
  kept: KeptDraft
  pages: WizardPageInfo[]
  page: WizardPageInfo
  /** Changes the content or other typed text. */
  change: (change: Partial<Typed['content']> & Partial<Pick<Typed, 'alsoCases'>>) => void
  /** Sets one answer; undefined removes it. */
  answer: (key: string, value: Answer | undefined) => void
  /** A field was left: it is saved, and from then on shows its faults. */
  leave: (pointer: string) => void
  /** What is wrong with the field at a pointer, once it may be shown. */
  faultAt: (pointer: string) => string | undefined
  /** Opens a page, and on it the field at a pointer. */
  go: (at: string, pointer?: string) => void
  /** Opens the page on which the field at a pointer is, and leads to the field. */
  goToField: (pointer: string) => void
  /** Saves what is not yet saved, and returns the resulting state of the draft. */
  flush: () => Promise<KeptDraft>
  /** From now on all faults of a page are shown. */
  attempt: (at: string) => void
  attempted: (at: string) => boolean
}

const WizardContext = createContext<WizardState | null>(null)
export const WizardProvider = WizardContext.Provider

/** The wizard around a page or field. */
export function useWizard(): WizardState {
  const state = useContext(WizardContext)
  if (!state) throw new Error('useWizard is called outside the wizard')
  return state
}
