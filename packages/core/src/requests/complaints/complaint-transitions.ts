import type { Party } from '../../case/party.ts'
import type { ComplaintCommand, ComplaintFacts, ComplaintStatus } from './complaint.ts'

interface Transition {
  from: readonly (ComplaintStatus | 'none')[]
  by: readonly Party[]
  event: ComplaintFacts['type']
  to: ComplaintStatus | 'unchanged'
}

const staff = ['reviewer', 'lead'] as const
const open = ['entered', 'traced', 'asked', 'answered'] as const

/** The transition table of complaints. Nothing happens by itself: a deadline that passes only marks. */
export const complaintTransitions: Readonly<Record<ComplaintCommand['type'], Transition>> = {
  enter: { from: ['none'], by: staff, event: 'complaint_entered', to: 'entered' },
  // Corrected as long as no account was asked: what one was shown cannot be taken back.
  trace: { from: ['entered', 'traced'], by: staff, event: 'complaint_traced', to: 'traced' },
  // Asked anew, with more time or for what an answer left open.
  ask: {
    from: ['traced', 'asked', 'answered'],
    by: staff,
    event: 'consent_record_asked',
    to: 'asked',
  },
  // Answered late, a complaint is open again that was closed for want of an answer.
  answer: {
    from: ['asked', 'answered', 'closed'],
    by: ['customer'],
    event: 'consent_record_answered',
    to: 'answered',
  },
  note: { from: [...open, 'closed'], by: staff, event: 'complaint_noted', to: 'unchanged' },
  close: { from: open, by: staff, event: 'complaint_closed', to: 'closed' },
}
