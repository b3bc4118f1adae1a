import type { Submission } from '@freigabe/contract'
import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/moment.tsx'
import { Section } from '../parts/section.tsx'
import { AnswerList } from './answer-list.tsx'
import type { CaseProps } from './case-props.ts'

/** What was handed in: the newest revision in full, earlier ones on demand. */
export function Submissions({ account, opened, policy }: CaseProps) {
  const { t } = useTranslation('case')
  const newest = opened.submissions.at(-1)
  const earlier = opened.submissions.slice(0, -1).toReversed()
  if (!newest) return null
  const line = (submission: Submission) => (
    <>
      {t(`submission.kind.${submission.kind}`, {
        revision: submission.revision,
        name: submission.by.name,
      })}{' '}
      <Moment at={submission.at} />
    </>
  )
  return (
    <Section
      title={t('submission.title')}
      lead={
        <>
          {line(newest)}
          {newest.hasContact && <> · {t('submission.hasContact')}</>}
        </>
      }
    >
      <AnswerList
        account={account}
        policy={policy}
        content={newest.content}
        countries={opened.policy.countries}
        evidence={newest.evidence}
      />
      {earlier.map((submission) => (
        <Earlier key={submission.id} title={line(submission)}>
          <AnswerList
            account={account}
            policy={policy}
            content={submission.content}
            countries={opened.policy.countries}
            evidence={submission.evidence}
          />
        </Earlier>
      ))}
    </Section>
  )
}

function Earlier({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Box component="details" mt="md">
      <Box component="summary" c="dimmed" style={{ cursor: 'pointer' }}>
        {title}
      </Box>
      <Box mt="sm" pl="md" style={{ borderLeft: '1px solid var(--line-strong)' }}>
        {children}
      </Box>
    </Box>
  )
}
