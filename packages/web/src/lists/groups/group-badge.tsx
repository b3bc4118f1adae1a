import type { Group } from '@freigabe/contract'
import { IconCircleHalf2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ConditionBadge } from '../../parts/badge/case-status-badge.tsx'
import { StandingBadge } from '../../parts/badge/standing-badge.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { isPartlyOpen } from './is-partly-open.ts'

/** How a group stands; an approval with a condition is not named as one without. */
export function GroupBadge({ group }: { group: Group }) {
  const { standing, conditions } = group
  const depends = conditions.some(({ kind }) => kind !== 'expires_after')
  if (standing === 'approved' && depends) return <ConditionBadge isShut={false} />
  return <StandingBadge standing={standing} />
}

/** The same on its own page, where a group that is open in part says how far. */
export function GroupExtentBadge({ group }: { group: Group }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (!isPartlyOpen(group)) return <GroupBadge group={group} />
  return (
    <StateBadge
      tone={group.standing === 'in_review' ? 'accent' : 'amber'}
      icon={IconCircleHalf2}
      label={t('partly.badge', {
        number: format.number(group.sendable),
        all: format.number(group.recipients),
      })}
    />
  )
}
