import type { Group } from '@freigabe/contract'
import { IconCircleHalf2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { StandingBadge } from '../../parts/badge/standing-badge.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { isPartlyOpen } from './is-partly-open.ts'

interface GroupBadgeProps {
  group: Group
  forStaff: boolean
}

/** How a group stands, on its own page; one that is open in part says beside it how far. */
export function GroupExtentBadge({ group, forStaff }: GroupBadgeProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (
    <>
      <StandingBadge standing={group.standing} forStaff={forStaff} />
      {isPartlyOpen(group) && (
        <StateBadge
          tone="green"
          icon={IconCircleHalf2}
          label={t('partly.badge', {
            number: format.number(group.sendable),
            all: format.number(group.recipients),
          })}
        />
      )}
    </>
  )
}
