import type { Draft } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { client } from '../../../api/client.ts'
import { sessionEnded } from '../../../api/state.ts'
import { useSession } from '../../../people/session.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'

/** The draft of a case under work, saved on each pause in typing and when the page is left. */
export function useDraft(account: string, id: string, draft: Draft) {
  const { person } = useSession()
  const [keeper] = useState(() => openKeeper(account, id, draft, person.id))
  const kept = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => {
    keeper.start()
    const leave = () => void keeper.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [keeper])
  return { keeper, kept }
}

function openKeeper(account: string, id: string, draft: Draft, personId: string): DraftKeeper {
  const params = { account, case: id }
  const key = storageKey(id)
  return createDraftKeeper({
    draft,
    personId,
    save: (typed, version) => client.saveDraft({ params, body: { ...typed, version } }),
    read: () => client.readDraft({ params }),
    judge,
    storage: {
      read: () => localStorage.getItem(key),
      write: (text) => localStorage.setItem(key, text),
      clear: () => localStorage.removeItem(key),
    },
  })
}

const storageKey = (id: string) => `freigabe.draft.${id}`

function judge(error: unknown): 'changed' | 'again' | 'refused' {
  if (isApiError(error, 'DRAFT_CHANGED')) return 'changed'
  // The shell asks for the password over the page; saving goes on afterwards.
  if (isApiError(error, 'NOT_SIGNED_IN')) sessionEnded.report(true)
  const final = ['CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED', 'NOT_ALLOWED_FOR_ACTOR', 'NOT_FOUND']
  return isApiError(error) && final.includes(error.problem.code) ? 'refused' : 'again'
}
