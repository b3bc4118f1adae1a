import type { WebhookEndpoint } from '@freigabe/contract'
import {
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { standingOf } from './standing-of.ts'

/** How each standing looks; its tone is that of the answer on the page of the webhook, too. */
export const looks = {
  current: { tone: 'green', icon: IconCircleCheck },
  untried: { tone: 'grey', icon: IconCircleDashed },
  failing: { tone: 'amber', icon: IconClockExclamation },
  paused: { tone: 'grey', icon: IconPlayerPause },
  givenUp: { tone: 'amber', icon: IconPlayerPause },
} as const

/** How a webhook stands, in a word. */
export function EndpointBadge({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('events')
  const standing = standingOf(endpoint)
  return <StateBadge {...looks[standing]} label={t(`standing.${standing}`)} />
}
