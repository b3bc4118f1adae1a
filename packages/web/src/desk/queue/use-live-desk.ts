import { isApiError } from '@freigabe/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { client } from '../../api/client.ts'
import { about, keyOf } from '../../api/keys.ts'
import { sessionEnded } from '../../api/state.ts'
import { scheduledQuery } from '../queries.ts'

/** The open case is read again at once, the queue less often: on a busy desk something always changes. */
const caseMs = 300
const queueMs = 3000

/** Follows what changes on the desk and reads it again; returns whether the stream is up. */
export function useLiveDesk(): boolean {
  const queryClient = useQueryClient()
  const [isLive, setLive] = useState(true)
  const hasEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.read)
  useEffect(() => {
    // Without a session every stream is refused; the next session opens it again.
    if (hasEnded) return
    const leave = new AbortController()
    const changed = new Set<string>()
    const timers: Partial<Record<'case' | 'queue' | 'desk', ReturnType<typeof setTimeout>>> = {}
    const soon = (what: keyof typeof timers, ms: number, read: () => void) => {
      timers[what] ??= setTimeout(() => {
        timers[what] = undefined
        read()
      }, ms)
    }
    const readDesk = () => void queryClient.invalidateQueries(about('desk'))
    const readQueue = () => void queryClient.invalidateQueries({ queryKey: keyOf('readQueue') })
    const readCases = () => {
      for (const id of changed) {
        void queryClient.invalidateQueries({
          queryKey: keyOf('readDeskCase', { params: { case: id } }),
        })
      }
      changed.clear()
      // A person who waits for nothing of their own has nothing to read.
      const own = queryClient.getQueryData(scheduledQuery.queryKey)
      if (own?.items.length) void queryClient.invalidateQueries(scheduledQuery)
    }
    const follow = async () => {
      const onState = (state: 'open' | 'reconnecting') => {
        setLive(state === 'open')
        // Changes between the reading and the opening of the stream were not announced here.
        if (state === 'open') soon('desk', caseMs, readDesk)
      }
      for await (const { type, data } of client.followDesk({}, { signal: leave.signal, onState })) {
        if (type === 'policy') {
          void queryClient.invalidateQueries(about('policy'))
          continue
        }
        changed.add((data as { caseId: string }).caseId)
        soon('case', caseMs, readCases)
        soon('queue', queueMs, readQueue)
      }
    }
    // A refusal ends the stream; the next read of the queue shows any refusal but this one.
    follow().catch((error) => {
      setLive(false)
      if (isApiError(error, 'NOT_SIGNED_IN')) sessionEnded.report(true)
    })
    return () => {
      leave.abort()
      for (const timer of Object.values(timers)) clearTimeout(timer)
    }
  }, [queryClient, hasEnded])
  return isLive && !hasEnded
}
