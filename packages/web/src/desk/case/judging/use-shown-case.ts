import type { DeskCase } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../../api/read.ts'

/**
 * The case as the reviewer reads it. When a newer revision arrives while they look, or the case moves on, what is on
 * the screen stays until they ask for the news, so that nobody judges what they have not read. What was kept from an
 * earlier look is read again at once, and that is no news.
 */
export function useShownCase(account: string, caseId: string) {
  const { data: latest, isFetching } = useSuspenseQuery(
    read('readDeskCase', { params: { account, case: caseId } }),
  )
  const [seen, setSeen] = useState(latest)
  const [isOpening, setOpening] = useState(isFetching)
  if (isOpening && !isFetching) setOpening(false)
  const isOther = seen.revision !== latest.revision || seen.status !== latest.status
  const hasNews = isOther && !isOpening
  if (!hasNews && seen !== latest) setSeen(latest)
  const shown: DeskCase = hasNews ? beside(seen, latest) : latest
  return {
    shown,
    latest,
    hasNews,
    readNews: () => setSeen(latest),
    /** Takes over what the reviewer's own act made of the case. */
    takeOver: setSeen,
  }
}

/** Who has the case, and what colleagues write about it, is always the present state. */
function beside(seen: DeskCase, latest: DeskCase): DeskCase {
  const { lease, scheduled, proposal, notes, contactLooks } = latest
  return { ...seen, lease, scheduled, proposal, notes, contactLooks }
}
