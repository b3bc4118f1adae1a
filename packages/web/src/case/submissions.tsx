import type { Submission } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/time/moment.tsx'
import { AnswerList } from './answer-list.tsx'
import type { CaseProps } from './case-props.ts'

/** Who handed a revision in, and when. */
export function SubmissionLine({ submission }: { submission: Submission }) {
  const { t } = useTranslation('case')
  const { kind, revision, by, at } = submission
  return (
    <>
      {t(`submission.kind.${kind}`, { revision, name: by.name })} <Moment at={at} />
    </>
  )
}

/** What was handed in before the newest revision, on demand. */
export function EarlierSubmissions({ account, opened, policy }: CaseProps) {
  const earlier = opened.submissions.slice(0, -1).toReversed()
  return earlier.map((submission) => (
    <Box key={submission.id} component="details" mt="md">
      <Box component="summary" c="dimmed" style={{ cursor: 'pointer' }}>
        <SubmissionLine submission={submission} />
      </Box>
      <Box mt="sm" pl="md" style={{ borderLeft: '1px solid var(--line-strong)' }}>
        <AnswerList
          account={account}
          policy={policy}
          content={submission.content}
          countries={opened.policy.countries}
          evidence={submission.evidence}
        />
      </Box>
    </Box>
  ))
}
