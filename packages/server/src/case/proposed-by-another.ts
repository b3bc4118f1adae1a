/** As much of an event as says whose decision it tells of. */
interface DecidedEvent {
  by_id: string | null
  body: unknown
}

interface DecidedBody {
  decisionId?: string
  proposedBy?: { personId?: string }
}

/** The decision that an event of the log tells of; undefined for any other event. */
export function decidedWithin({ body }: Pick<DecidedEvent, 'body'>): string | undefined {
  return (body as DecidedBody).decisionId
}

/** Whether one person proposed what another confirmed; somebody who runs a platform alone confirms their own. */
export function wasProposedByAnother({ by_id, body }: DecidedEvent): boolean {
  const { proposedBy } = body as DecidedBody
  return proposedBy !== undefined && proposedBy.personId !== by_id
}
