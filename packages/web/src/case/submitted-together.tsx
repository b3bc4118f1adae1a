import type { Case } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseStatusBadge } from '../parts/badge/case-status-badge.tsx'
import { TextLink } from '../parts/page/links.tsx'

interface SubmittedTogetherProps {
  /** What the list is about, where it is not about groups handed in together. */
  label?: string
  account: string
  together: Case['together']
  /** Where a group's link leads: its case as the account sees it, or at the desk. */
  to: '/a/$account/cases/$case' | '/desk/$account/$case'
  /** A status as seen from there. */
  Status: typeof CaseStatusBadge
}

/** The other groups covered by one submission, each with the state of its own case. */
export function SubmittedTogether(props: SubmittedTogetherProps) {
  const { label, account, together, to, Status } = props
  const { t } = useTranslation('case')
  return (
    <Group
      component="ul"
      aria-label={label ?? t('together.title')}
      align="stretch"
      gap="0.25rem 1.25rem"
      m={0}
      p={0}
      style={{ listStyle: 'none' }}
    >
      {together.map(({ caseId, groupName, status, extent }) => (
        <Group
          component="li"
          key={caseId}
          gap="0.125rem 0.5rem"
          style={{ overflowWrap: 'anywhere' }}
        >
          <TextLink to={to} params={{ account, case: caseId }}>
            {groupName}
          </TextLink>
          <Status status={status} extent={extent} />
        </Group>
      ))}
    </Group>
  )
}
