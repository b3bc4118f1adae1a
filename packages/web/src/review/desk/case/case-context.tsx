import { createContext, useContext } from 'react'
import type { CaseWork } from './use-case-work.ts'

const CaseContext = createContext<CaseWork | null>(null)

export const CaseProvider = CaseContext.Provider

/** The case that is open on the desk. */
export function useCase(): CaseWork {
  const work = useContext(CaseContext)
  if (!work) throw new Error('useCase is called outside an open case')
  return work
}
