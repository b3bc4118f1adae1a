import type { PolicyDraftText } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { isSameText, type Written, writtenOf } from './written.ts'

const pauseMs = 700
const againMs = 4000

/**
 * A draft under work: saved on each pause in typing, on top of the version that was read, and retried where
 * that fails. If somebody else saved in between, nothing is sent until the writer has chosen.
 *
 * @param latest the newest reading of the draft; a newer version is adopted while nothing is unsaved
 */
export function useDraftText(latest: PolicyDraftText) {
  const queryClient = useQueryClient()
  const [seen, setSeen] = useState(latest)
  const [server, setServer] = useState(latest)
  const [typed, setTyped] = useState<Written>(() => writtenOf(latest))
  const [conflict, setConflict] = useState<PolicyDraftText | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const sending = useRef(false)
  const dirty = !isSameText(typed, writtenOf(server))

  if (latest !== seen) {
    setSeen(latest)
    if (latest.version === server.version) setServer(latest)
    else if (latest.version > server.version && !dirty) adopt(latest)
  }

  const save = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    const params = { draft: server.id }
    try {
      const body = { ...typed, version: server.version }
      const saved = await client.savePolicyDraft({ params, body })
      setServer(saved)
      queryClient.setQueryData(
        read('readPolicyDraft', { params: { draft: saved.id } }).queryKey,
        saved,
      )
      setFailure(null)
    } catch (error) {
      const isChanged = isApiError(error, 'POLICY_DRAFT_CHANGED')
      if (isChanged) setConflict(await client.readPolicyDraft({ params }).catch(() => null))
      setFailure(error)
    } finally {
      sending.current = false
    }
  }, [typed, server, queryClient])

  const maySave = dirty && conflict === null && typed.title.trim() !== ''
  useEffect(() => {
    if (!maySave) return
    const timer = setTimeout(() => void save(), failure ? againMs : pauseMs)
    return () => clearTimeout(timer)
  }, [maySave, failure, save])
  const unsaved = useRef<(() => Promise<void>) | null>(null)
  unsaved.current = maySave ? save : null
  useEffect(() => {
    // Leaving for another page does not wait for the pause.
    return () => void unsaved.current?.()
  }, [])
  useEffect(() => {
    if (!dirty) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [dirty])

  return {
    /** As the server holds it. */
    draft: server,
    typed,
    write: (change: Partial<Written>) => setTyped((before) => ({ ...before, ...change })),
    state: stateOf(dirty, failure),
    failure: conflict ? null : failure,
    /** Another person's version that came in between. */
    conflict,
    takeTheirs: () => conflict && adopt(conflict),
    keepMine: () => conflict && goOnFrom(conflict),
  }

  function adopt(draft: PolicyDraftText) {
    setTyped(writtenOf(draft))
    goOnFrom(draft)
  }

  function goOnFrom(draft: PolicyDraftText) {
    setServer(draft)
    setConflict(null)
    setFailure(null)
  }
}

function stateOf(dirty: boolean, failure: unknown): 'saved' | 'saving' | 'failed' {
  if (!dirty) return 'saved'
  return failure ? 'failed' : 'saving'
}
