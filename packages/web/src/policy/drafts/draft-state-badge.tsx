import type { PolicyDraft } from '@freigabe/contract'
import { IconCircleCheck, IconPencil, IconTrash, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'

const looks = {
  editing: { tone: 'grey', icon: IconPencil },
  proposed: { tone: 'accent', icon: IconUserQuestion },
  published: { tone: 'green', icon: IconCircleCheck },
  dropped: { tone: 'grey', icon: IconTrash },
} as const

/** The state of a draft. */
export function DraftStateBadge({ state }: { state: PolicyDraft['state'] }) {
  const { t } = useTranslation('policy')
  return <StateBadge {...looks[state]} label={t(`state.${state}`)} />
}
