import type { Case } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import type { CaseStatusBadge } from '../parts/case-status-badge.tsx'
import { TextLink } from '../parts/links.tsx'
import classes from './submitted-together.module.css'

interface SubmittedTogetherProps {
  /** What the list is, where it is not of groups handed in together. */
  label?: string
  account: string
  together: Case['together']
  /** Where a group leads to: its case as the account sees it, or at the desk. */
  to: '/a/$account/cases/$case' | '/desk/$account/$case'
  /** A status as it looks from there. */
  Status: typeof CaseStatusBadge
}

/** The other groups that one submission was handed in for, each with how its own case stands. */
export function SubmittedTogether(props: SubmittedTogetherProps) {
  const { label, account, together, to, Status } = props
  const { t } = useTranslation('review')
  return (
    <ul aria-label={label ?? t('together.title')} className={classes.list}>
      {together.map(({ caseId, groupName, status }) => (
        <li key={caseId} className={classes.case}>
          <TextLink to={to} params={{ account, case: caseId }}>
            {groupName}
          </TextLink>
          <Status status={status} />
        </li>
      ))}
    </ul>
  )
}
