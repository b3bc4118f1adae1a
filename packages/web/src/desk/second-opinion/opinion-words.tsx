import type { Opinion, Policy } from '@freigabe/contract'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import classes from './second-opinion.module.css'

const looks = {
  accepted: { tone: 'green', icon: IconCircleCheck },
  rejected: { tone: 'ink', icon: IconCircleX },
} as const

interface OpinionWordsProps {
  opinion: Opinion
  policy: Pick<Policy, 'grounds'>
}

/** An opinion: its outcome, and the grounds of a rejection. */
export function OpinionWords({ opinion: { outcome, grounds }, policy }: OpinionWordsProps) {
  const { t } = useTranslation('parts')
  const words = useLocalText()
  const named = grounds.map((code) => {
    const known = policy.grounds.find((ground) => ground.code === code)
    return known ? words(known.title) : code
  })
  return (
    <>
      <StateBadge {...looks[outcome]} label={t(`caseStatus.${outcome}`)} />
      {named.length > 0 && <span className={classes.grounds}>{named.join(', ')}</span>}
    </>
  )
}
