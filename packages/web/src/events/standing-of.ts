import type { WebhookEndpoint } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

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

/** The server counts no further. */
const mostCounted = 1000

/** How many messages wait, in figures. */
export function useWaitingText(): (waiting: number) => string {
  const { t } = useTranslation('events')
  const format = useFormat()
  return (waiting) => {
    const number = format.number(waiting)
    return waiting < mostCounted ? number : t('atLeast', { number })
  }
}
