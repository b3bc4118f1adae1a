import { useEffect, useEffectEvent } from 'react'
import type { CaseWork } from './use-case-work.ts'

/** A lease is renewed when somebody is at work and less than this is left of it. */
const renewBelowMs = 12 * 60_000

/** Renews the reader's lease of a case while they are at work on it. */
export function useLeaseRenewal({ shown: { lease }, isMine, lease: { claim } }: CaseWork) {
  const atWork = useEffectEvent(() => {
    if (!isMine || !lease || claim.isPending) return
    if (Date.parse(lease.until) - Date.now() < renewBelowMs) claim.mutate()
  })
  useEffect(() => {
    document.addEventListener('keydown', atWork)
    document.addEventListener('pointerdown', atWork)
    return () => {
      document.removeEventListener('keydown', atWork)
      document.removeEventListener('pointerdown', atWork)
    }
  }, [])
}
