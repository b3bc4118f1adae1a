import type { Batch, Group } from '@freigabe/contract'
import {
  type Icon,
  IconCheck,
  IconCircleCheck,
  IconColumns,
  IconFileAlert,
  IconLoader,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { ClosedBadge } from './closed-badge.tsx'

/** Why an import may not be sent to; null if it may, undefined while that is not known. */
export type Closed = Group['imports'][number]['closed'] | undefined
type Look = { tone: Tone; icon: Icon }

const reading: Record<Batch['state'], Look> = {
  received: { tone: 'accent', icon: IconLoader },
  screening: { tone: 'accent', icon: IconLoader },
  screened: { tone: 'grey', icon: IconCheck },
  refused: { tone: 'amber', icon: IconFileAlert },
  interrupted: { tone: 'amber', icon: IconPlugConnectedX },
}

interface BatchStateBadgeProps {
  batch: Batch
  closed: Closed
}

/** The state of an import: its progress while it is read, and afterwards whether it may be sent to. */
export function BatchStateBadge({ batch, closed }: BatchStateBadgeProps) {
  const { t } = useTranslation('lists')
  const { state, refusal, recipients } = batch
  if (refusal?.mending === 'confirm_column') {
    return <StateBadge tone="amber" icon={IconColumns} label={t('imports.state.chooseColumn')} />
  }
  if (state !== 'screened' || recipients === 0 || closed === undefined) {
    return <StateBadge {...reading[state]} label={t(`imports.state.${state}`)} />
  }
  if (closed) return <ClosedBadge reason={closed} />
  return <StateBadge tone="green" icon={IconCircleCheck} label={t('imports.state.approved')} />
}
