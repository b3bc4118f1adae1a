import type { WebhookEndpoint } from '@freigabe/contract'

/** How a webhook stands, as far as somebody has to do something. */
export type EndpointStanding = 'current' | 'untried' | 'failing' | 'paused' | 'givenUp'

export function standingOf(endpoint: WebhookEndpoint): EndpointStanding {
  const { state, pausedFor, failingSince, lastArrivedAt } = endpoint
  if (state === 'paused') return pausedFor === 'failures' ? 'givenUp' : 'paused'
  if (failingSince !== null) return 'failing'
  return lastArrivedAt === null ? 'untried' : 'current'
}

/** What a webhook is called: as somebody described it, else its host. */
export function nameOf({ description, url }: Pick<WebhookEndpoint, 'description' | 'url'>): string {
  return description ?? new URL(url).host
}
