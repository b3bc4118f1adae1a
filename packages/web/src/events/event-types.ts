import type { EventName } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'

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

/** Plain words for a type of event; its own name where a server newer than this page tells of it. */
export function useTypeName(): (type: string) => string {
  const { t } = useTranslation('events')
  return (type) => t(`type.${type as EventName}`, { defaultValue: type })
}

/** Types of event in words: what is chosen as a whole by the name of its group, the rest one by one. */
export function useTypesText(): (types: EventName[]) => string {
  const { t } = useTranslation('events')
  const typeName = useTypeName()
  return (types) => {
    if (types.length === 0) return t('allTypes')
    const whole = groupNames.filter((group) =>
      eventTypeGroups[group].every((type) => types.includes(type)),
    )
    const named: readonly EventName[] = whole.flatMap((group) => eventTypeGroups[group])
    const single = types.filter((type) => !named.includes(type))
    return [...whole.map((group) => t(`group.${group}`)), ...single.map(typeName)].join(' · ')
  }
}
