import type { Request, RequestMessage } from '@freigabe/contract'
import { type Objection, type RequestState, requestHandlers } from '@freigabe/core'
import { readAs, type Tx } from '../database/database.ts'
import { findScheduled, scheduledOnRequestView } from '../desk/undo/read-scheduled-decisions.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { type Capacity, sideRole } from '../http/caller.ts'
import { readAppealedLetter } from './appealed-letter.ts'
import { goodwillOfRequest } from './goodwill/goodwill-decisions.ts'
import { requestSummaries, requestSummary } from './list-requests.ts'
import { advisableRemedies } from './remedies/advised-remedies.ts'

/** The reader: in which capacity they were let in, and who they are, if a person. */
export interface RequestReader {
  capacity: Capacity
  personId: string | null
}

/**
 * A request with its thread, as the reader's side sees it: customers see only the role of staff, and only
 * those who answer its kind see each other's names and who has taken it on. Throws NOT_FOUND.
 */
export async function readRequest(
  house: House,
  reader: RequestReader,
  account: string,
  requestId: string,
): Promise<Request> {
  const role = sideRole(reader.capacity)
  return readAs(house.database, role, account, async (tx) => {
    const row = await requestSummaries(tx, account)
      .select(['filed_by_name', 'reasons', 'closed_at', 'state'])
      .where('request.request_id', '=', requestId)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const answers = requestHandlers[row.kind].some((handler) => handler === reader.capacity)
    return {
      ...requestSummary(row, house.clock.now()),
      filedBy: row.filed_by_name,
      messages: await readMessages(house, tx, row.state, answers),
      appealed: row.kind === 'appeal' ? await readAppealedLetter(house, tx, row.state) : null,
      reasons: row.reasons as Request['reasons'],
      closedAt: row.closed_at,
      goodwill:
        row.kind === 'goodwill' ? await goodwillOfRequest(house, tx, account, requestId) : null,
      work: answers
        ? {
            ...(await readAccount(tx, account)),
            holder: await readHolder(tx, account, requestId, reader),
            barred: row.state.barredStaff.includes(reader.personId ?? ''),
            scheduled: waits.includes(row.kind)
              ? await readScheduledOn(tx, account, requestId, reader)
              : null,
          }
        : null,
    }
  })
}

async function readMessages(
  house: House,
  tx: Tx,
  { accountId: account, requestId, caseId, messageIds, objections = [] }: RequestState,
  withNames: boolean,
): Promise<RequestMessage[]> {
  const rows = await tx
    .selectFrom('request_message')
    .select(['message_id', 'text', 'remedies', 'by_name', 'by_role', 'at'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .orderBy('at')
    .orderBy('message_id')
    .execute()
  const files = await tx
    .selectFrom('request_file')
    .select(['file_id', 'message_id', 'name', 'media_type', 'bytes', 'at', 'file_key'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .orderBy('at')
    .execute()
  const known = rows.some(({ remedies }) => remedies.length > 0)
    ? await advisableRemedies(house, tx, account, caseId)
    : []
  const byMessage = Map.groupBy(files, (file) => file.message_id)
  // Those of one moment stand in the order in which they were written.
  const ordered = rows.toSorted(
    (one, other) => messageIds.indexOf(one.message_id) - messageIds.indexOf(other.message_id),
  )
  return ordered.map((row) => ({
    id: row.message_id,
    about: aboutOf(objections.find(({ messageId }) => messageId === row.message_id)),
    by: {
      side: row.by_role === null ? 'customer' : 'staff',
      role: row.by_role,
      name: row.by_role === null || withNames ? row.by_name : null,
    },
    text: row.text,
    remedies: known.filter(({ code }) => row.remedies.includes(code)),
    at: row.at,
    files: (byMessage.get(row.message_id) ?? []).map((file) => ({
      id: file.file_id,
      name: file.name,
      mediaType: file.media_type,
      bytes: file.bytes,
      at: file.at,
      gone: file.file_key === null,
    })),
  }))
}

function aboutOf(objection: Objection | undefined): RequestMessage['about'] {
  return objection ? { part: objection.part, paragraph: objection.paragraph } : null
}

async function readAccount(tx: Tx, account: string) {
  const { name, locale } = await tx
    .selectFrom('account')
    .select(['name', 'locale'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return { accountName: name, accountLocale: locale }
}

/** What is answered by a decision that waits; the other kinds are answered at once. */
const waits: readonly Request['kind'][] = ['appeal', 'goodwill']

async function readScheduledOn(
  tx: Tx,
  account: string,
  requestId: string,
  { personId }: RequestReader,
) {
  if (personId === null) return null
  const row = await findScheduled(tx, account, { requestId }, personId)
  return row === undefined ? null : scheduledOnRequestView(row, personId)
}

async function readHolder(tx: Tx, account: string, requestId: string, { personId }: RequestReader) {
  const row = await tx
    .selectFrom('request_queue')
    .select(['holder', 'holder_name'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row === undefined ? null : holderView(row, personId)
}

/** The person who has taken a request on, as one person sees it. */
export function holderView(
  { holder, holder_name }: { holder: string | null; holder_name: string | null },
  personId: string | null,
) {
  if (holder === null) return null
  return { id: holder, name: holder_name ?? '', mine: holder === personId }
}
