import { type EventName, eventExample, eventNames, eventTypes } from '@freigabe/contract'
import { descriptions } from './openapi-descriptions.gen.ts'
import type { Webhook } from './openapi-document.ts'

/** The name of the shape of an event: `CaseDecidedEvent` for `case.decided`. */
export function eventShape(name: string): string {
  return `${name.replaceAll(/(?:^|[._])([a-z])/g, (_place, letter: string) => letter.toUpperCase())}Event`
}

/** What is said of each event and its fields, by the places of its shape. */
export function eventDescriptions(): Record<string, string> {
  const all: Record<string, string> = {}
  for (const name of eventNames) {
    const shape = eventShape(name)
    all[shape] = eventTypes[name].summary
    for (const [place, said] of Object.entries(descriptions)) {
      if (place.startsWith('Envelope.')) all[place.replace('Envelope', shape)] = said
      if (place.startsWith(`${name}.`)) all[place.replace(name, shape)] = said
    }
  }
  return all
}

/** Every event as OpenAPI tells of requests that come to the reader (OpenAPI 3.1, `webhooks`). */
export function webhooks(): Record<EventName, { post: Webhook }> {
  return Object.fromEntries(eventNames.map((name) => [name, { post: webhookOf(name) }])) as Record<
    EventName,
    { post: Webhook }
  >
}

function webhookOf(name: EventName): Webhook {
  const { summary } = eventTypes[name]
  return {
    operationId: `on${eventShape(name).replace(/Event$/, '')}`,
    tags: ['events'],
    summary,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${eventShape(name)}` },
          examples: { [name]: { summary, value: eventExample(name) } },
        },
      },
    },
    responses: { '2XX': { description: 'Taken in.' } },
  }
}
