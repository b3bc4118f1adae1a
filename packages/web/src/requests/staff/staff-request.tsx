import type { Request } from '@freigabe/contract'
import { Box, Button, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useRequestWork } from '../mutations.ts'
import { staffRequestQuery } from '../queries.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { Thread } from '../thread/thread.tsx'
import { listOf, type RequestSide } from './request-side.ts'

interface StaffRequestProps {
  side: RequestSide
  account: string
  request: Request
  /** The link to its subject. */
  lead: ReactNode
  /** What can be done about it. */
  children: ReactNode
}

/**
 * A request as the people who answer it see it: whose it is, until when, the thread, and what can be done.
 */
export function StaffRequest({ side, account, request, lead, children }: StaffRequestProps) {
  const { t } = useTranslation('requests')
  return (
    <Page width="narrow">
      <PageHeader
        title={request.title}
        above={<TextLink to={listOf[side]}>{t(`staff.${side}.title`)}</TextLink>}
        beside={<RequestStatusBadge request={request} forStaff />}
        actions={<Holding side={side} account={account} request={request} />}
      />
      <Stack gap="md" align="flex-start">
        {request.work?.barred && request.status !== 'closed' && (
          <Answer tone="amber" title={t('staff.barredTitle')}>
            {t('staff.barredText')}
          </Answer>
        )}
        <About request={request} />
        {lead}
      </Stack>
      <Section title={t('thread.messages')}>
        <Thread account={account} request={request} door={side} />
      </Section>
      {children}
    </Page>
  )
}

function About({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { kind, groupName, openedAt, filedBy, dueAt, reasons, work } = request
  return (
    <Box w="100%">
      <Facts
        facts={[
          { name: t('thread.facts.account'), value: work?.accountName },
          ...(groupName ? [{ name: t('thread.facts.about'), value: groupName }] : []),
          { name: t('thread.facts.kind'), value: t(`kind.${kind}`) },
          { name: t('thread.facts.filedBy'), value: filedBy },
          { name: t('thread.facts.openedAt'), value: <Moment at={openedAt} /> },
          ...(dueAt ? [{ name: t('staff.due'), value: <Deadline by={dueAt} /> }] : []),
          ...(reasons.length > 0
            ? [
                {
                  name: t('thread.reasons'),
                  value: format.list(reasons.map((reason) => t(`reason.${reason}`))),
                },
              ]
            : []),
          ...(work?.holder ? [{ name: t('thread.facts.holder'), value: work.holder.name }] : []),
        ]}
      />
    </Box>
  )
}

interface HoldingProps {
  side: RequestSide
  account: string
  request: Request
}

/** Takes a request on or over from a colleague, or gives it back. */
function Holding({ side, account, request }: HoldingProps) {
  const { t } = useTranslation('requests')
  const queryClient = useQueryClient()
  const { take, release } = useRequestWork(side, account, request.id)
  const { status, work } = request
  const waits = status === 'open' || status === 'waiting_for_customer'
  if (!waits || work === null || work.barred) return null
  const { holder } = work
  const giveBack = () =>
    release.mutate(undefined, {
      onSuccess: () =>
        queryClient.invalidateQueries({
          queryKey: staffRequestQuery(side, account, request.id).queryKey,
        }),
    })
  return (
    <>
      {holder?.mine ? (
        <Button variant="default" loading={release.isPending} onClick={giveBack}>
          {t('staff.release')}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={take.isPending}
          onClick={() => take.mutate(holder?.id ?? null)}
        >
          {holder === null ? t('staff.take') : t('staff.takeFrom', { name: holder.name })}
        </Button>
      )}
      <ProblemNotice error={take.error ?? release.error} />
    </>
  )
}
