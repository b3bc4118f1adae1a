import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../../api/client.ts'

/** News are gathered this long, so that a busy desk reads the queue once and not with every change. */
const gatherMs = 700

/** Follows what changes on the desk and reads it anew; tells whether the stream stands. */
export function useLiveDesk(): boolean {
  const queryClient = useQueryClient()
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    const leave = new AbortController()
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      void queryClient.invalidateQueries({ queryKey: ['desk', 'queue'] })
      for (const caseId of changed) {
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[0] === 'desk' && queryKey[1] === 'case' && queryKey[3] === caseId,
        })
      }
      changed.clear()
    }
    const soon = () => {
      timer ??= setTimeout(read, gatherMs)
    }
    const follow = async () => {
      let wasBroken = false
      const onState = (state: 'open' | 'reconnecting') => {
        setLive(state === 'open')
        if (state === 'open' && wasBroken)
          void queryClient.invalidateQueries({ queryKey: ['desk'] })
        wasBroken = state === 'reconnecting'
      }
      for await (const { data } of client.followDesk({}, { signal: leave.signal, onState })) {
        changed.add((data as { caseId: string }).caseId)
        soon()
      }
    }
    // A refusal ends the stream; the next read of the queue says why.
    follow().catch(() => setLive(false))
    return () => {
      leave.abort()
      clearTimeout(timer)
    }
  }, [queryClient])
  return isLive
}
