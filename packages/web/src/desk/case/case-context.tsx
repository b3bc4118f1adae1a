import { createContext, type ReactNode, useContext } from 'react'
import { OwnDomain } from '../../parts/masked-text.tsx'
import type { CaseWork } from './judging/use-case-work.ts'

/** What the parts of a case are drawn from; whoever gives a second opinion has no more than this. */
export type CaseReading = Pick<
  CaseWork,
  | 'account'
  | 'policy'
  | 'shown'
  | 'claims'
  | 'sheet'
  | 'order'
  | 'unassessed'
  | 'judgementOf'
  | 'goTo'
  | 'lastDecided'
  | 'usual'
  | 'compared'
  | 'compareWith'
> & {
  /** What came after this moment is not shown; left out where the case is read as it stands. */
  seenUntil?: string | null
}

const CaseContext = createContext<CaseWork | null>(null)
const ReadingContext = createContext<CaseReading | null>(null)

export const ReadingProvider = ReadingContext.Provider

/** Opens a case for work: what is below may read it and decide it. */
export function CaseProvider({ value, children }: { value: CaseWork; children: ReactNode }) {
  return (
    <CaseContext value={value}>
      <ReadingContext value={value}>
        <OwnDomain value={value.shown.account.domain}>{children}</OwnDomain>
      </ReadingContext>
    </CaseContext>
  )
}

/** The case that is open on the desk. */
export function useCase(): CaseWork {
  const work = useContext(CaseContext)
  if (!work) throw new Error('useCase is called outside an open case')
  return work
}

/** Whether the case can be worked on here, or is only read. */
export function useIsAtWork(): boolean {
  return useContext(CaseContext) !== null
}

/** The case that is read, on the desk or for a second opinion. */
export function useReading(): CaseReading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading is called outside a case')
  return reading
}
