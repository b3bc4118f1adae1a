import type { DeskCase } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deskCaseQuery } from '../queries/desk-case-query.ts'

/**
 * The case as the reviewer reads it. When a newer revision arrives, or the case moves on, what is on
 * the screen stays until they ask for the news, so that nobody judges what they have not read.
 */
export function useShownCase(account: string, caseId: string) {
  const { data: latest } = useSuspenseQuery(deskCaseQuery(account, caseId))
  const [read, setRead] = useState(latest)
  const hasNews = read.revision !== latest.revision || read.status !== latest.status
  if (!hasNews && read !== latest) setRead(latest)
  const shown: DeskCase = hasNews ? beside(read, latest) : latest
  return {
    shown,
    latest,
    hasNews,
    readNews: () => setRead(latest),
    /** Takes over what the reviewer's own act made of the case. */
    takeOver: setRead,
  }
}

/** Who holds the case, and what colleagues write about it, is always the present state. */
function beside(read: DeskCase, latest: DeskCase): DeskCase {
  const { lease, scheduled, proposal, notes, contactLooks } = latest
  return { ...read, lease, scheduled, proposal, notes, contactLooks }
}
