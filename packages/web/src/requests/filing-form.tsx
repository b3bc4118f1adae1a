import type {
  CaseStanding,
  CaseStatus,
  PlanStanding,
  RequestKind,
  RequestSummary,
} from '@freigabe/contract'
import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { UploadProblem } from '../lists/upload-problem.tsx'
import { useCaseName } from '../parts/badge/case-status-badge.tsx'
import { ButtonLink, TextLink } from '../parts/page/links.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import { useNow } from '../parts/time/use-now.ts'
import { useFields } from '../parts/use-fields.ts'
import { Objections, useAppealable } from './appeal/objections.tsx'
import { ChangedElsewhere } from './changed-elsewhere.tsx'
import { Composer } from './composer.tsx'
import { Booking } from './goodwill/goodwill-section.tsx'
import { useRequestChanges, useUploadRequestFile } from './mutations.ts'
import {
  useAppealOfSuspension,
  useAppealOfWarning,
  useOpenGoodwill,
  useStandingAppeal,
} from './standing-requests.ts'
import { UnderWay } from './under-way.tsx'
import { type FilingDraft, useFilingDraft } from './use-filing-draft.ts'

interface FilingFormProps {
  account: string
  cases: (CaseStanding & { id: string; groupName: string; openedAt: string })[]
  suspendedAt: string | null
  booking: PlanStanding
  /** The proceeding whose warning an appeal would be against. */
  warning: string | null
  initial: { caseId: string | null; kind: RequestKind | null }
}

const general = 'general'
const undecided: readonly CaseStatus[] = ['awaiting_submission', 'in_review', 'awaiting_answer']

/** The form of a new request. The possible kinds follow from the chosen case. */
export function FilingForm(props: FilingFormProps) {
  const { account, cases, booking, warning } = props
  const { t } = useTranslation(['requests', 'parts'])
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const now = useNow()
  const caseName = useCaseName(true)
  const { file } = useRequestChanges(account)
  const [ids] = useState(() => ({ requestId: crypto.randomUUID(), messageId: crypto.randomUUID() }))
  const written = useFilingDraft(props)
  const [caseId, setCaseId] = useState(written.begun.caseId)
  const [wanted, setWanted] = useState(written.begun.kind)
  const chosen = cases.find(({ id }) => id === caseId) ?? null
  const appealable = useAppealable(account, { caseId: chosen?.id ?? null, proceeding: warning })
  const isLate = appealable?.until ? new Date(appealable.until) < now : false
  const warned = chosen === null && warning !== null ? (appealable?.isOpen ?? true) : null
  const isFiled = file.isSuccess
  const { kinds, running } = useOffered(props, { chosen, warned, isLate, isFiled })
  const kind = wanted !== null && kinds.includes(wanted) ? wanted : kinds[0]!
  const isAppeal = kind === 'appeal'
  const [objections, setObjections] = useState(written.begun.objections)
  const said = objections.filter(({ text }) => text.trim() !== '')
  const [files, setFiles] = useState<File[]>([])
  const upload = useUploadRequestFile(account, ids.requestId, ids.messageId)
  const filed = { account, request: ids.requestId }
  const open = () => {
    toast(t(isAppeal ? 'filing.appeal.sent' : 'filing.sent'))
    void navigate({ to: '/a/$account/requests/$request', params: filed })
  }
  const { title, text } = written.begun
  const fields = useFields({ title, text }, { title: 'required', text: 'required' })
  const onSubmit = fields.submit(({ title, text }) =>
    file.mutate(
      {
        ...{ ...ids, kind, title, text, caseId: chosen?.id },
        ...(isAppeal && chosen === null && warning !== null && { proceedingId: warning }),
        ...(isAppeal && said.length > 0 && { objections: said }),
      },
      {
        onError: fields.refuse,
        onSuccess: () => {
          written.forget()
          if (files.length === 0) open()
          else upload.upload(files, open)
        },
      },
    ),
  )
  const takeOver = (draft: FilingDraft) => {
    written.keep(draft)
    fields.set('title', draft.title)
    fields.set('text', draft.text)
    setCaseId(draft.caseId)
    setWanted(draft.kind)
    setObjections(draft.objections)
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="lg">
        <ChangedElsewhere
          elsewhere={written.elsewhere}
          own={written.written}
          textOf={({ title, text, objections }) =>
            [title, text, ...objections.map((each) => each.text)].join('\n')
          }
          onTake={(theirs) => takeOver(theirs ?? written.empty())}
          onKeep={() => written.keep({})}
        />
        <Select
          label={t('filing.about')}
          description={t('filing.aboutHint')}
          value={chosen?.id ?? general}
          allowDeselect={false}
          searchable
          data={[
            { value: general, label: t('filing.general') },
            ...cases.map(({ id, groupName, status, extent, openedAt }) => ({
              value: id,
              label: `${groupName} · ${caseName({ status, extent })} · ${format.date(openedAt)}`,
            })),
          ]}
          onChange={(value) => {
            const about = value === general ? null : value
            written.keep({ caseId: about, objections: [] })
            setCaseId(about)
            setObjections([])
          }}
        />
        {chosen && undecided.includes(chosen.status) && (
          <Text>
            <Trans
              t={t}
              i18nKey="filing.open"
              components={{
                case: (
                  <TextLink to="/a/$account/cases/$case" params={{ account, case: chosen.id }} />
                ),
              }}
            />
          </Text>
        )}
        <Radio.Group
          label={t('filing.kind')}
          value={kind}
          onChange={(value) => {
            const kind = value as RequestKind
            written.keep({ kind })
            setWanted(kind)
          }}
        >
          <Stack gap="sm" mt="xs">
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`kind.${each}`)}
                description={t(`filing.hint.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {running.appeal && (
          <Text>
            {running.appeal.status === 'closed' ? (
              t('filing.appeal.decided')
            ) : (
              <UnderWay account={account} kind="appeal" request={running.appeal} />
            )}
          </Text>
        )}
        {isLate && !running.appeal && (
          <Text>{t('filing.appeal.late', { day: format.day(appealable!.until!) })}</Text>
        )}
        {wanted === 'appeal' && warned === false && !running.appeal && !isAppeal && (
          <Text>{t('filing.appeal.notAgainstWarning')}</Text>
        )}
        {running.goodwill && (
          <Text>
            <UnderWay account={account} kind="goodwill" request={running.goodwill} />
          </Text>
        )}
        {wanted === 'goodwill' && !running.goodwill && kind !== wanted && (
          <Text>{t('filing.noGoodwill')}</Text>
        )}
        {isAppeal && (
          <Text>
            {t('filing.appeal.once')}{' '}
            {appealable?.until && t('filing.appeal.until', { day: format.date(appealable.until) })}
          </Text>
        )}
        {kind === 'goodwill' && <Booking standing={booking} />}
        <TextInput
          {...written.keptAs('title', fields.field('title'))}
          label={t('filing.subject')}
          maxLength={200}
        />
        {isAppeal && appealable && (
          <Objections
            statement={appealable.statement}
            value={objections}
            onChange={(objections) => {
              written.keep({ objections })
              setObjections(objections)
            }}
          />
        )}
        <Composer
          text={{
            ...written.keptAs('text', fields.field('text')),
            label: t('filing.text'),
            description: t(`filing.textHint.${isAppeal ? 'appeal' : 'other'}`),
          }}
          files={file.isSuccess ? [] : files}
          onFiles={setFiles}
          transfer={upload.transfer}
          send={
            <Button type="submit" loading={file.isPending} disabled={file.isSuccess}>
              {t(isAppeal ? 'filing.appeal.submit' : 'filing.submit')}
            </Button>
          }
        />
        {file.isSuccess && upload.error !== null && (
          <UnsentFiles
            upload={{ ...upload, upload: (unsent) => upload.upload(unsent, open) }}
            filed={filed}
          />
        )}
        <ProblemNotice error={file.error} atFields={fields.names} />
      </Stack>
    </form>
  )
}

/**
 * The kinds of requests that are offered, and what was filed before that leaves out one of them; once this
 * one is filed, it leaves out nothing itself.
 */
function useOffered(
  { account, suspendedAt, warning, booking }: FilingFormProps,
  { chosen, warned, isLate, isFiled }: Filing,
): { kinds: RequestKind[]; running: Partial<Record<'appeal' | 'goodwill', RequestSummary>> } {
  const ofCase = useStandingAppeal(account, chosen?.id ?? null)
  const ofWarning = useAppealOfWarning(account, warned === null ? null : warning)
  const since = chosen === null && warned === null ? suspendedAt : null
  const ofSuspension = useAppealOfSuspension(account, since)
  const goodwill = useOpenGoodwill(account)
  const possible = kindsFor(chosen?.status ?? null, {
    isAppealable: warned === null ? suspendedAt !== null : warned || isFiled || ofWarning !== null,
    hasPlan: booking.plan !== null,
  })
  const earlier = { appeal: ofCase ?? ofWarning ?? ofSuspension, goodwill }
  const running = Object.fromEntries(
    Object.entries(earlier).filter(
      ([kind, request]) => request && !isFiled && possible.some((each) => each === kind),
    ),
  )
  const isOut = (kind: RequestKind) => kind in running || (kind === 'appeal' && isLate)
  return { kinds: possible.filter((kind) => !isOut(kind)), running }
}

interface Filing {
  /** What the request is about; null for the account as a whole. */
  chosen: FilingFormProps['cases'][number] | null
  /** Whether the warning that led here can be appealed against; null where none did. */
  warned: boolean | null
  /** Whether the last day for an appeal against its decision has passed. */
  isLate: boolean
  isFiled: boolean
}

/**
 * What can be asked about a case in this state, or about the account where there is none. The server checks
 * again; this only hides choices that it would refuse, or for which nothing is booked.
 */
function kindsFor(
  status: CaseStatus | null,
  { isAppealable, hasPlan }: { isAppealable: boolean; hasPlan: boolean },
): RequestKind[] {
  const isBarred = status === 'rejected' || status === 'revoked'
  const goodwill: RequestKind[] = hasPlan || isBarred ? ['goodwill'] : []
  const kinds: RequestKind[] = ['advice', ...goodwill, 'other']
  if (status === null) return isAppealable ? ['appeal', ...kinds] : kinds
  if (status === 'accepted') return ['addition', ...kinds]
  return isBarred ? ['appeal', 'addition', ...kinds] : kinds
}

interface UnsentFilesProps {
  upload: { error: unknown; unsent: File[]; upload: (files: File[]) => void }
  /** Where the request is that they belong to. */
  filed: { account: string; request: string }
}

/** Says that a request has arrived without all of its files, why, and how to go on. */
function UnsentFiles({ upload, filed }: UnsentFilesProps) {
  const { t } = useTranslation('requests')
  return (
    <Stack gap="xs">
      <Text>{t('filing.sentWithout')}</Text>
      <UploadProblem upload={upload} />
      <Group>
        <ButtonLink variant="default" to="/a/$account/requests/$request" params={filed}>
          {t('filing.toRequest')}
        </ButtonLink>
      </Group>
    </Stack>
  )
}
