import type { RequestEvent, RequestState } from './request.ts'

/**
 * Folds one event into the state of its request.
 *
 * @throws {Error} if the first event does not file the request: a broken log
 */
export function evolveRequest(state: RequestState | null, event: RequestEvent): RequestState {
  if (event.type === 'request_filed') return filed(event)
  if (state === null) throw new Error(`The log of a request begins with ${event.type}.`)
  return {
    ...state,
    ...changes(event),
    messageIds: messages(state, event),
    version: state.version + 1,
  }
}

function filed(event: Extract<RequestEvent, { type: 'request_filed' }>): RequestState {
  const { type: _, at, by, messageId, ...facts } = event
  return {
    ...facts,
    status: 'open',
    version: 1,
    filedBy: by,
    openedAt: at,
    messageIds: [messageId, ...(event.objections ?? []).map((each) => each.messageId)],
    outcome: null,
    decision: null,
  }
}

function changes(event: Exclude<RequestEvent, { type: 'request_filed' }>): Partial<RequestState> {
  const { at, by } = event
  switch (event.type) {
    case 'request_written':
      return { status: 'open' }
    case 'request_replied':
      return { status: event.asks ? 'waiting_for_customer' : 'answered' }
    case 'request_closed':
      return { status: 'closed', outcome: event.outcome }
    case 'goodwill_granted':
    case 'goodwill_declined': {
      const outcome = event.type === 'goodwill_granted' ? 'granted' : 'declined'
      return { status: 'closed', outcome, decision: { outcome, by, at, reasons: [] } }
    }
    default: {
      const outcome = event.type === 'appeal_upheld' ? 'upheld' : 'dismissed'
      return { status: 'closed', outcome, decision: { outcome, by, at, reasons: event.reasons } }
    }
  }
}

function messages({ messageIds }: RequestState, event: RequestEvent): readonly string[] {
  return 'messageId' in event ? [...messageIds, event.messageId] : messageIds
}
