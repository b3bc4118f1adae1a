import { z } from 'zod'
import { Id, Instant } from '../values.ts'
import { caseEvents } from './case-events.ts'
import { type EventType, exampleIds } from './event-type.ts'
import { gateEvents } from './gate-events.ts'
import { holdEvents } from './hold-events.ts'
import { listEvents } from './list-events.ts'
import { peopleEvents } from './people-events.ts'
import { requestEvents } from './request-events.ts'

/** Every type of event that the platform is told of, by its name. */
export const eventTypes = {
  ...peopleEvents,
  ...listEvents,
  ...caseEvents,
  ...gateEvents,
  ...requestEvents,
  ...holdEvents,
}
export type EventName = keyof typeof eventTypes

export const eventNames = Object.keys(eventTypes) as [EventName, ...EventName[]]
export const EventName = z.enum(eventNames)

/** What is told of an event of a type, besides what is told of each. */
export type EventData<Name extends EventName = EventName> = z.output<
  (typeof eventTypes)[Name]['data']
>

/** What is told of each event. */
const Envelope = z.object({
  /** The same however often and by whichever way it is read. */
  id: Id,
  account: Id,
  /** Its place among the events of the account, from 1 on and without gaps. */
  number: z.number().int(),
  /** Its place among the events of all accounts: whoever gives it back reads on after it. */
  cursor: z.string(),
  at: Instant,
  /** The account’s revision that it came with. */
  revision: z.number().int(),
  /** The group that it happened in, if it did in one. */
  group: Id.nullable(),
})

/** One event as it is read: what is told of each, its type, and its data as the catalogue says. */
export type PublicEvent<Name extends EventName = EventName> = {
  [Each in Name]: z.output<typeof Envelope> & { type: Each; data: EventData<Each> }
}[Name]

/** The schema of each type of event. */
export const eventSchemas = Object.fromEntries(
  eventNames.map((name) => {
    const { data } = eventTypes[name] as EventType
    return [name, Envelope.extend({ type: z.literal(name), data })]
  }),
) as unknown as { readonly [Name in EventName]: z.ZodType<PublicEvent<Name>> }

export const PublicEvent = z.discriminatedUnion(
  'type',
  Object.values(eventSchemas) as unknown as [typeof Envelope],
) as unknown as z.ZodType<PublicEvent>

/** An example of an event of one type, as it is read. */
export function eventExample(name: EventName): PublicEvent {
  const { account, event, group } = exampleIds
  const isOfAccount = /^(account|person|proceeding)\./.test(name)
  return {
    id: event,
    type: name,
    account,
    number: 42,
    cursor: '019ab8d2-0000-7000-8000-000000000000.1712.0a4f5c1e7b01',
    at: '2026-11-25T10:00:00.000Z',
    revision: 57,
    group: isOfAccount ? null : group,
    data: eventTypes[name].example,
  } as PublicEvent
}
