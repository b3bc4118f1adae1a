import { withAnswer } from '../dossier.ts'
import type { ComplaintEvent, ComplaintState } from './complaint.ts'

/**
 * Folds one event into the state of its complaint.
 *
 * @throws {Error} if the first event does not enter it, or a later one does: a broken log
 */
export function evolveComplaint(
  state: ComplaintState | null,
  event: ComplaintEvent,
): ComplaintState {
  if (event.type === 'complaint_entered') {
    if (state !== null) throw new Error('A complaint is entered once.')
    const { complaintId, from } = event
    const none = { place: null, inquiry: null, notes: [], closing: null }
    return { complaintId, from, status: 'entered', ...none }
  }
  if (state === null) throw new Error('A complaint begins with its entering.')
  return { ...state, ...changes(state, event) }
}

function changes(
  state: ComplaintState,
  event: Exclude<ComplaintEvent, { type: 'complaint_entered' }>,
): Partial<ComplaintState> {
  switch (event.type) {
    case 'complaint_traced': {
      const { accountId, groupId, batchId, sketch } = event
      return { status: 'traced', place: { accountId, groupId, batchId, sketch } }
    }
    case 'consent_record_asked': {
      const { inquiryId, until, at: askedAt } = event
      return {
        status: 'asked',
        inquiry: { inquiryId, askedAt, until, answers: [], answeredAt: null },
      }
    }
    case 'consent_record_answered':
      return {
        status: 'answered',
        closing: null,
        inquiry: withAnswer(state.inquiry!, event.answerId, event.at),
      }
    case 'complaint_noted':
      return { notes: [...state.notes, event.noteId] }
    case 'complaint_closed': {
      const { decisionId, outcome, by, at } = event
      return { status: 'closed', closing: { decisionId, outcome, by, at } }
    }
  }
}
