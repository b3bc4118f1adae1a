import { IconArrowsSplit2, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../parts/badge/state-badge.tsx'

/** Whether a decision and the second opinion on it have the same outcome. */
export function AgreementBadge({ agreed }: { agreed: boolean }) {
  const { t } = useTranslation('secondOpinion')
  return agreed ? (
    <StateBadge tone="green" icon={IconEqual} label={t('agreed')} />
  ) : (
    <StateBadge tone="grey" icon={IconArrowsSplit2} label={t('disagreed')} />
  )
}
