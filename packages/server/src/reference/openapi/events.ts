import {
  endpointEventExample,
  endpointEventNames,
  endpointEvents,
  eventExample,
  eventNames,
  eventTypes,
} from '@freigabe/contract'
import { descriptions } from './descriptions.gen.ts'
import type { Webhook } from './document.ts'

interface ToldEvent {
  name: string
  summary: string
  example: object
  /** The shape that holds what is told of each of its kind. */
  envelope: string
}

/** Every type of event that anybody may be told of, and then those that an endpoint is told of itself. */
export const toldEvents: readonly ToldEvent[] = [
  ...eventNames.map((name) => ({
    ...{ name, summary: eventTypes[name].summary, example: eventExample(name) },
    envelope: 'Envelope',
  })),
  ...endpointEventNames.map((name) => ({
    ...{ name, summary: endpointEvents[name].summary, example: endpointEventExample(name) },
    envelope: 'AboutEndpoint',
  })),
]

/** The name of the shape of an event: `CaseDecidedEvent` for `case.decided`. */
export function eventShape(name: string): string {
  return `${name.replaceAll(/(?:^|[._])([a-z])/g, (_place, letter: string) => letter.toUpperCase())}Event`
}

/** What is said of each event and its fields, by the places of its shape. */
export function eventDescriptions(): Record<string, string> {
  const all: Record<string, string> = {}
  for (const { name, summary, envelope } of toldEvents) {
    const shape = eventShape(name)
    all[shape] = summary
    for (const [place, said] of Object.entries(descriptions)) {
      if (place.startsWith(`${envelope}.`)) all[place.replace(envelope, shape)] = said
      if (place.startsWith(`${name}.`)) all[place.replace(name, shape)] = said
    }
  }
  return all
}

/** Every event as OpenAPI tells of requests that come to the reader (OpenAPI 3.1, `webhooks`). */
export function webhooks(): Record<string, { post: Webhook }> {
  return Object.fromEntries(toldEvents.map((event) => [event.name, { post: webhookOf(event) }]))
}

function webhookOf({ name, summary, example }: ToldEvent): Webhook {
  return {
    operationId: `on${eventShape(name).replace(/Event$/, '')}`,
    tags: ['events'],
    summary,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${eventShape(name)}` },
          examples: { [name]: { summary, value: example } },
        },
      },
    },
    responses: { '2XX': { description: 'Taken in.' } },
  }
}
