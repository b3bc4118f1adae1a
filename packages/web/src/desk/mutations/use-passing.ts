import type { api, BodyInput } from '@freigabe/contract'
import { client } from '../../api/client.ts'
import { useCaseChange } from './use-case-change.ts'

/** Passing on a case: putting it aside, handing it over, skipping it, and taking that back. */
export function usePassing(account: string, caseId: string) {
  const params = { account, case: caseId }
  return {
    defer: useCaseChange(account, caseId, (body: BodyInput<typeof api.deferCase>) =>
      client.deferCase({ params, body }),
    ),
    endDeferral: useCaseChange(account, caseId, () => client.endDeferral({ params })),
    handOver: useCaseChange(account, caseId, (body: BodyInput<typeof api.handOverCase>) =>
      client.handOverCase({ params, body }),
    ),
    endHandOver: useCaseChange(account, caseId, () => client.endHandOver({ params })),
    skip: useCaseChange(account, caseId, (body: BodyInput<typeof api.skipCase>) =>
      client.skipCase({ params, body }),
    ),
    endSkip: useCaseChange(account, caseId, () => client.endSkip({ params })),
    setPriority: useCaseChange(account, caseId, (body: BodyInput<typeof api.setPriority>) =>
      client.setPriority({ params, body }),
    ),
  }
}
