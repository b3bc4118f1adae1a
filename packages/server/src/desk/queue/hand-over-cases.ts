import type { api, BodyOf, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { handOverCase } from './hand-over-case.ts'

/** Hands several cases over to a colleague, each in a transaction of its own; says which were refused. */
export async function handOverCases(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  { cases, person, note }: BodyOf<typeof api.handOverCases>,
): Promise<ResponseOf<typeof api.handOverCases>> {
  const handedOver: string[] = []
  const refused: { case: string; code: string }[] = []
  for (const { account, case: caseId } of cases) {
    try {
      await handOverCase(house, by, name, account, caseId, { to: { person }, note })
      handedOver.push(caseId)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ case: caseId, code: error.code })
    }
  }
  return { handedOver, refused }
}
