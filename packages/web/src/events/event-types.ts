import type { EventName } from '@freigabe/contract'

/** The types of event by what they are about, in the order in which they are offered. */
export const eventTypeGroups = {
  cases: [
    'case.opened',
    'case.joined',
    'case.submitted',
    'case.supplemented',
    'case.asked',
    'case.question_changed',
    'case.question_taken_back',
    'case.answered',
    'case.decided',
    'case.lapsed',
    'case.resumed',
    'case.withdrawn',
    'case.revoked',
    'case.widened',
    'case.step_waits',
    'case.reopened',
    'case.split',
    'case.divided',
  ],
  gate: ['gate.changed'],
  lists: [
    'group.created',
    'group.renamed',
    'group.deleted',
    'import.received',
    'import.screened',
    'import.refused',
    'import.covered',
    'import.set_apart',
    'import.removed',
    'source.declared',
    'source.changed',
    'source.withdrawn',
    'source.attacked',
    'source.recovered',
  ],
  requests: [
    'request.filed',
    'request.written',
    'request.answered',
    'request.decided',
    'request.closed',
    'goodwill.decided',
  ],
  measures: [
    'hold.placed',
    'hold.answered',
    'hold.lifted',
    'hold.confirmed',
    'proceeding.opened',
    'proceeding.answered',
    'proceeding.decided',
    'complaint.asked',
    'complaint.answered',
  ],
  account: [
    'account.created',
    'account.changed',
    'person.invited',
    'person.joined',
    'person.changed',
    'person.removed',
  ],
} as const satisfies Record<string, readonly EventName[]>

export type EventTypeGroup = keyof typeof eventTypeGroups

export const groupNames = Object.keys(eventTypeGroups) as EventTypeGroup[]
