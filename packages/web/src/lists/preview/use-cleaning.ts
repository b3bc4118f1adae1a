import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askWorker } from '../worker/ask-worker.ts'
import { type Preview, unwanted, type Wishes, wishesAtFirst } from '../worker/messages.ts'
import type { Seen } from './decide-on-file.ts'

export type Cleaning = ReturnType<typeof useCleaning>

const atFirst = {
  respells: false,
  hidden: wishesAtFirst.leavesOutHidden,
  gone: wishesAtFirst.leaveOut.includes('gone'),
  stale: false,
  roles: false,
}

/** What a file is to be cleaned of, as it is ticked, and what that would leave of it. */
export function useCleaning(file: File, seen: Seen) {
  const [ticks, setTicks] = useState(atFirst)
  const { preview, match } = seen
  const agreed = ticks.respells ? preview.typos : []
  const wishes: Wishes = {
    domains: Object.fromEntries(agreed.map(({ domain, suggestion }) => [domain, suggestion])),
    leavesOutHidden: ticks.hidden,
    leaveOut: unwanted.filter((kind) => preview.unwanted[kind] > 0 && ticks[kind]),
  }
  const found = Boolean(match?.list && match.rows > 0)
  const mends = faultsIn(preview) > 0 || wishes.leaveOut.length > 0 || found
  const left = useCounted(file, seen, mends ? wishes : null)
  const tick = (some: Partial<typeof atFirst>) => setTicks((now) => ({ ...now, ...some }))
  return { ticks, tick, wishes, found, mends, left: mends ? left : null }
}

/** What cleaning takes out or corrects in any case, or on a wish that only the customer can have. */
function faultsIn({ screening, empty, typos, hiddenRows }: Preview): number {
  if (screening === null) return 0
  const { rows, recipients } = screening
  const left = rows.refused + empty + recipients.invalid + recipients.duplicates + hiddenRows
  return left + typos.length
}

/**
 * Reads the file again for what remains of it, since a row may drop out for several reasons and an address stand in
 * several rows. Until it is read, what remained by the wishes before, or null.
 */
function useCounted(file: File, { preview, match }: Seen, wishes: Wishes | null) {
  const { sha256, reading, dayOrder, rows } = preview
  const listed = match?.list ?? null
  const { data, isError } = useQuery({
    queryKey: ['cleaning', sha256, file.name, rows, reading, wishes, listed?.sha256],
    queryFn: async ({ signal }) => {
      const task = { file, reading, wishes: wishes!, dayOrder, listed }
      const asking = { signal, onProgress: () => undefined }
      return (await askWorker('counted', { kind: 'count', ...task }, asking)).mended
    },
    enabled: wishes !== null,
    // A look at a file needs no connection, and the same wishes leave the same of it.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  return data ?? (isError ? null : preview.atFirst)
}
