import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { focusRow } from '../queue/focus-row.ts'
import { useKeys } from './use-keys.ts'

type Pages = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'fetchNextPage'>

/**
 * `J` and `K` go from row to row of the tables of a page, as they do in the queue, and Enter opens the row. At the end
 * more is read, if there is more.
 */
export function useListKeys(pages?: Pages, enabled = true) {
  const rows = '[data-row-link]'
  useKeys(
    {
      j: () => {
        if (focusRow('next', rows) === 'end' && pages?.hasNextPage) void pages.fetchNextPage()
      },
      k: () => focusRow('previous', rows),
    },
    enabled,
  )
}
