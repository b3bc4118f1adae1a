import type { Request } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import type { Tone } from '../parts/badge/tone.ts'
import { Answer } from '../parts/page/answer.tsx'
import { ButtonLink, TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Section } from '../parts/page/section.tsx'
import { Facts } from '../parts/table/facts.tsx'
import { Deadline } from '../parts/time/deadline.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useMayWrite } from '../people/session.ts'
import { GoodwillSection } from './goodwill/goodwill-section.tsx'
import { requestQuery } from './queries.ts'
import { RemedyChecklist } from './remedies/remedy-checklist.tsx'
import { RequestStatusBadge } from './request-status-badge.tsx'
import { CloseRequest } from './thread/close-request.tsx'
import { MessageForm } from './thread/message-form.tsx'
import { Thread } from './thread/thread.tsx'

const route = getRouteApi('/signed-in/a/$account/requests/$request')

type Standing = Exclude<Request['status'], 'closed'> | NonNullable<Request['outcome']>

const tones: Record<Standing, Tone> = {
  open: 'accent',
  waiting_for_customer: 'red',
  answered: 'grey',
  upheld: 'green',
  dismissed: 'grey',
  granted: 'green',
  declined: 'grey',
  withdrawn: 'grey',
  settled: 'grey',
}

/** One request as its account sees it: its state, until when, and everything written so far. */
export function RequestPage() {
  const { t } = useTranslation('requests')
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(requestQuery(account, id))
  const mayWrite = useMayWrite(account)
  const writes = mayWrite && request.status !== 'closed'
  return (
    <Page width="narrow">
      <PageHeader
        title={request.title}
        above={
          <TextLink to="/a/$account/requests" params={{ account }}>
            {t('thread.back')}
          </TextLink>
        }
        beside={<RequestStatusBadge request={request} />}
      />
      <Standing account={account} request={request} />
      <Section title={t('thread.messages')}>
        <Thread account={account} request={request} door="account" />
      </Section>
      <GoodwillSection request={request} />
      {writes && (
        <Section title={t('thread.write')}>
          <MessageForm account={account} request={request} />
        </Section>
      )}
      {request.caseId && request.kind !== 'appeal' && (
        <RemedyChecklist account={account} caseId={request.caseId} mayWrite={mayWrite} />
      )}
      <Section
        title={t('thread.about')}
        actions={writes && <CloseRequest account={account} request={request} />}
      >
        <RequestFacts request={request} />
      </Section>
    </Page>
  )
}

function Standing({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const { status, outcome, dueAt, caseId } = request
  const standing: Standing = status === 'closed' ? (outcome ?? 'settled') : status
  return (
    <Answer
      tone={tones[standing]}
      title={t(`thread.title.${standing}`)}
      note={
        dueAt && (
          <>
            {t('thread.due')} <Deadline by={dueAt} passed="missed" />
          </>
        )
      }
      action={
        caseId && (
          <ButtonLink
            variant="default"
            to="/a/$account/cases/$case"
            params={{ account, case: caseId }}
          >
            {t('thread.case')}
          </ButtonLink>
        )
      }
    >
      {t(`thread.text.${standing === 'upheld' && caseId === null ? 'lifted' : standing}`)}
    </Answer>
  )
}

function RequestFacts({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { kind, groupName, filedBy, openedAt, reasons } = request
  return (
    <Facts
      facts={[
        { name: t('thread.facts.kind'), value: t(`kind.${kind}`) },
        ...(groupName ? [{ name: t('thread.facts.about'), value: groupName }] : []),
        ...(reasons.length > 0
          ? [
              {
                name: t('thread.reasons'),
                value: format.list(reasons.map((reason) => t(`reason.${reason}`))),
              },
            ]
          : []),
        { name: t('thread.facts.filedBy'), value: filedBy },
        { name: t('thread.facts.openedAt'), value: <Moment at={openedAt} /> },
      ]}
    />
  )
}
