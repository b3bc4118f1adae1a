import { z } from 'zod'
import { Id, Instant } from '../values.ts'
import { type EventType, eventType, exampleIds } from './event-type.ts'
import { EventPlace } from './webhook.ts'

const place = (position: number) => `${exampleIds.event}.${position}.0a4f5c1e7b01`

/** What a webhook endpoint is told of itself, and nobody else. */
export const endpointEvents = {
  'endpoint.gap': eventType({
    summary: 'Events were left out for this endpoint: read the present state.',
    data: z.object({
      /** The last one before them that it was sent. */
      after: EventPlace,
      /** The last one that it is not sent. */
      until: EventPlace,
      /** Somebody chose to leave them out, or they waited for longer than events are kept. */
      why: z.enum(['left_out', 'kept_no_longer']),
    }),
    example: { after: place(1712), until: place(1803), why: 'left_out' },
  }),
  'endpoint.test': eventType({
    summary: 'Somebody tries this endpoint; there is nothing to do.',
    data: z.object({ endpointId: Id }),
    example: { endpointId: exampleIds.endpoint },
  }),
}
export type EndpointEventName = keyof typeof endpointEvents
export const endpointEventNames = Object.keys(endpointEvents) as EndpointEventName[]

/** What is told of each; in the form of an event, but for what counts an account’s. */
const AboutEndpoint = z.object({
  /** The same however often it is sent. */
  id: Id,
  /** Whose the endpoint is; null for the platform’s. */
  account: Id.nullable(),
  /** It is not among the events of an account. */
  number: z.null(),
  /** Where the endpoint is then. */
  cursor: EventPlace,
  at: Instant,
  revision: z.null(),
  group: z.null(),
})

/** One event about a webhook endpoint, as it is sent. */
export type EndpointEvent<Name extends EndpointEventName = EndpointEventName> = {
  [Each in Name]: z.output<typeof AboutEndpoint> & {
    type: Each
    data: z.output<(typeof endpointEvents)[Each]['data']>
  }
}[Name]

/** The schema of each type. */
export const endpointEventSchemas = Object.fromEntries(
  endpointEventNames.map((name) => {
    const { data } = endpointEvents[name] as EventType
    return [name, AboutEndpoint.extend({ type: z.literal(name), data })]
  }),
) as unknown as { readonly [Name in EndpointEventName]: z.ZodType<EndpointEvent<Name>> }

/** An example of one, as it is sent. */
export function endpointEventExample(name: EndpointEventName): EndpointEvent {
  return {
    ...{ id: exampleIds.event, type: name, account: exampleIds.account, number: null },
    ...{ cursor: place(1803), at: '2026-11-25T10:00:00.000Z', revision: null, group: null },
    data: endpointEvents[name].example,
  } as EndpointEvent
}
