import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import type { AppealReason } from '@freigabe/contract'
import type { RequestKind } from '@freigabe/core'
import type { House } from '../house.ts'
import { advise } from '../requests/advise.ts'
import { decideAppeal } from '../requests/decide-appeal.ts'
import { fileRequest } from '../requests/file-request.ts'
import { uploadRequestFile } from '../requests/upload-request-file.ts'
import type { CaseRef, Customer } from './customer-acts.ts'
import type { Reviewer } from './desk-acts.ts'
import type { EvidenceFile } from './evidence/evidence-file.ts'
import type { Person } from './people.ts'

/** Somebody of support. */
export interface Adviser {
  house: House
  person: Person
}

/** A request, named by its account and id. */
export interface RequestRef {
  account: string
  requestId: string
}

/** Files a request on a case, or in general, with files if need be. */
export async function requests(
  { house, account, person }: Customer,
  wish: { kind: RequestKind; title: string; text: string; about?: CaseRef; files?: EvidenceFile[] },
): Promise<RequestRef> {
  const [requestId, messageId] = [randomUUIDv7(), randomUUIDv7()]
  const { about, files = [], ...words } = wish
  const by = { kind: 'customer', personId: person.id } as const
  await fileRequest(house, by, { personId: person.id, name: person.name }, account, {
    requestId,
    messageId,
    ...words,
    ...(about === undefined ? {} : { caseId: about.caseId }),
  })
  const place = { request: requestId, message: messageId }
  for (const { name, bytes } of files) {
    await uploadRequestFile(house, account, place, name, Readable.from([Buffer.from(bytes)]))
  }
  return { account, requestId }
}

/** Support answers, or asks something. */
export async function advises(
  { house, person }: Adviser,
  { account, requestId }: RequestRef,
  text: string,
  { asks = false, remedies = [] }: { asks?: boolean; remedies?: string[] } = {},
): Promise<void> {
  const by = { kind: 'staff', personId: person.id, role: 'support' } as const
  const wish = { messageId: randomUUIDv7(), text, asks, remedies }
  await advise(house, by, person.name, account, requestId, wish)
}

/** Somebody who had no part in the decision decides an appeal. */
export async function decidesAppeal(
  { house, person, role }: Reviewer,
  { account, requestId }: RequestRef,
  decided: { outcome: 'upheld' | 'dismissed'; reasons: AppealReason[]; text: string },
): Promise<void> {
  const by = { kind: 'staff', personId: person.id, role } as const
  const wish = { messageId: randomUUIDv7(), ...decided }
  await decideAppeal(house, by, person.name, account, requestId, wish)
}
