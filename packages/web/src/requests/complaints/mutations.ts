import type { Api, BodyInput, DeskComplaint } from '@freigabe/contract'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { read } from '../../api/read.ts'
import { useChange } from '../../api/use-change.ts'

/** Shows a consent record, with an id of its own, so that a second click does nothing. */
export function useAnswerComplaint(account: string, complaint: string) {
  return useChange(
    (body: BodyInput<Api['answerComplaint']>) =>
      client.answerComplaint({ params: { account, complaint }, body }),
    { stale: read('listAskedComplaints', { params: { account } }) },
  )
}

/** A step on a complaint, which answers with the resulting complaint. */
export function useComplaintStep<Wish>(
  complaint: string,
  step: (wish: Wish) => Promise<DeskComplaint>,
) {
  const shown = read('readComplaint', { params: { complaint } })
  // A refusal mostly means that the complaint has changed since the screen showed it.
  return useChange(step, { becomes: shown, stale: about('complaints'), doubtful: shown })
}

/** Looks up where the address of a complaint may have come from; each look-up is on record. */
export function useTraceComplaint(complaint: string) {
  return useChange(
    (account: string | null) => client.traceComplaint({ params: { complaint }, body: { account } }),
    { doubtful: about('complaints') },
  )
}
