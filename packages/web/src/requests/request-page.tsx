import type { Request } from '@freigabe/contract'
import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { UploadProblem } from '../lists/upload-problem.tsx'
import type { Tone } from '../parts/badge/tone.ts'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { ChangedElsewhere } from '../parts/kept/changed-elsewhere.tsx'
import { useKeptState } from '../parts/kept/use-kept-state.ts'
import { Answer } from '../parts/page/answer.tsx'
import { ButtonLink, TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import { Facts } from '../parts/table/facts.tsx'
import { Deadline } from '../parts/time/deadline.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useCasePlace, useMayWrite, useReadsAsStaff } from '../people/session.ts'
import { Composer } from './composer.tsx'
import { GoodwillSection } from './goodwill/goodwill-section.tsx'
import { useRequestChanges, useUploadRequestFile } from './mutations.ts'
import { requestQuery } from './queries.ts'
import { RemedyChecklist } from './remedies/remedy-checklist.tsx'
import { RequestStatusBadge } from './request-status-badge.tsx'
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
        beside={<RequestStatusBadge request={request} forStaff={useReadsAsStaff(account)} />}
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
  const { kind, status, outcome, dueAt, caseId } = request
  const forStaff = useReadsAsStaff(account)
  const casePlace = useCasePlace()
  const standing: Standing = status === 'closed' ? (outcome ?? 'settled') : status
  return (
    <Answer
      tone={tones[standing]}
      title={t(
        `thread.${forStaff ? 'forStaff' : 'title'}.${standing === 'open' && kind === 'appeal' ? 'openAppeal' : standing}`,
      )}
      note={
        dueAt && (
          <>
            {t(forStaff ? 'thread.forStaff.due' : 'thread.due')}{' '}
            <Deadline by={dueAt} passed="missed" />
          </>
        )
      }
      action={
        caseId && (
          <ButtonLink variant="default" to={casePlace} params={{ account, case: caseId }}>
            {t('thread.case')}
          </ButtonLink>
        )
      }
    >
      {!forStaff &&
        t(`thread.text.${standing === 'upheld' && caseId === null ? 'lifted' : standing}`)}
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

/** The button that takes a request back, or closes it once it is settled; asks for confirmation. */
function CloseRequest({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const { close } = useRequestChanges(account)
  const [asked, dialog] = useDisclosure()
  const isAppeal = request.kind === 'appeal'
  const taking = isAppeal ? 'thread.closeAppeal' : 'thread.close'
  const action = t(request.status === 'answered' ? 'thread.settle' : taking)
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {action}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('thread.closeAsk', { action })}
        confirm={action}
        mutation={close}
        onConfirm={() => close.mutate(request.id, { onSuccess: dialog.close })}
        onClose={dialog.close}
      >
        {t(isAppeal ? 'thread.appealOnce' : 'thread.closeText')}
      </ConfirmDialog>
    </>
  )
}

interface MessageFormProps {
  account: string
  request: Request
}

/** Where the customer continues writing, with files; those follow the message once it has arrived. */
function MessageForm({ account, request }: MessageFormProps) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { write } = useRequestChanges(account)
  const kept = useKeptState(
    `freigabe.request.${request.id}`,
    () => ({ messageId: crypto.randomUUID() as string, text: '' }),
    { ids: ['messageId'] },
  )
  const { state: draft, change, forget } = kept
  const [files, setFiles] = useState<File[]>([])
  // Files that are sent again belong to the message that has gone already.
  const [gone, setGone] = useState<string | null>(null)
  const upload = useUploadRequestFile(account, request.id, gone ?? draft.messageId)
  const send = () =>
    write.mutate(
      { request: request.id, ...draft },
      {
        onSuccess: () => {
          toast(t('thread.sent'))
          if (files.length > 0) {
            setGone(draft.messageId)
            upload.upload(files, () => setGone(null))
            setFiles([])
          }
          forget()
        },
      },
    )
  return (
    <Stack>
      <ChangedElsewhere elsewhere={kept.elsewhere} show={({ text }) => text} />
      <Composer
        text={{
          label: t('thread.yours'),
          value: draft.text,
          onChange: ({ currentTarget: { value } }) => change({ text: value }),
        }}
        files={files}
        onFiles={setFiles}
        transfer={upload.transfer}
        send={
          <Button disabled={draft.text.trim() === ''} loading={write.isPending} onClick={send}>
            {t('thread.send')}
          </Button>
        }
      />
      <ProblemNotice error={write.error} />
      <UploadProblem upload={upload} />
    </Stack>
  )
}
