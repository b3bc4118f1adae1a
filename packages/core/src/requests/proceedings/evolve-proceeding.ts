import { withAnswer } from '../dossier.ts'
import type { Hearing, ProceedingEvent, ProceedingState } from './proceeding.ts'

/**
 * Folds one event into the state of its proceeding.
 *
 * @throws {Error} if the first event does not propose a measure, or a later one does: a broken log
 */
export function evolveProceeding(
  state: ProceedingState | null,
  event: ProceedingEvent,
): ProceedingState {
  if (event.type === 'measure_proposed') {
    if (state !== null) throw new Error('A proceeding begins once.')
    return proposed(event)
  }
  if (state === null) throw new Error('A proceeding begins with a proposal.')
  return { ...state, ...changes(state, event) }
}

function proposed(event: ProceedingEvent & { type: 'measure_proposed' }): ProceedingState {
  return {
    proceedingId: event.proceedingId,
    accountId: event.accountId,
    caseId: event.caseId,
    status: 'proposed',
    measure: event.measure,
    grounds: event.grounds,
    proposedBy: event.by,
    proposedAt: event.at,
    hearing: null,
    decision: null,
    lifting: null,
  }
}

function changes(
  state: ProceedingState,
  event: Exclude<ProceedingEvent, { type: 'measure_proposed' }>,
): Partial<ProceedingState> {
  switch (event.type) {
    case 'hearing_opened':
      return {
        status: 'hearing',
        measure: event.measure,
        grounds: event.grounds,
        hearing: opened(event.hearingId, event.at, event.until),
      }
    case 'hearing_answered':
      return { hearing: withAnswer(state.hearing!, event.answerId, event.at) }
    case 'account_warned':
      return { status: 'warned', decision: decision(event), hearing: concluded(state) }
    case 'account_suspended':
      return {
        status: 'suspended',
        measure: 'suspension',
        grounds: event.grounds,
        decision: decision(event),
        hearing: event.atOnce
          ? opened(event.atOnce.hearingId, event.at, event.atOnce.until)
          : concluded(state),
      }
    case 'suspension_upheld':
      return { decision: decision(event), hearing: concluded(state) }
    case 'proceeding_dropped':
      return { status: 'dropped', decision: decision(event), hearing: concluded(state) }
    case 'suspension_lifted':
    case 'warning_withdrawn':
      return { status: 'lifted', lifting: decision(event), hearing: concluded(state) }
  }
}

function opened(hearingId: string, openedAt: string, until: string): Hearing {
  return { hearingId, openedAt, until, answers: [], answeredAt: null, concluded: false }
}

function concluded({ hearing }: ProceedingState): Hearing | null {
  return hearing && { ...hearing, concluded: true }
}

function decision({ decisionId, by, at }: ProceedingEvent & { decisionId: string }) {
  return { decisionId, by, at }
}
