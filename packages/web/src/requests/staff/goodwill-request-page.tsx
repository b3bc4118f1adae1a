import type { Request } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { WaysOn } from '../../desk/decision/mode-buttons.tsx'
import { modeFocus } from '../../desk/decision/mode-focus.ts'
import { WaitingNotice } from '../../desk/decision/scheduled-notice.tsx'
import { useKeys } from '../../desk/keys/use-keys.ts'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { ChangedElsewhere, written } from '../../parts/kept/changed-elsewhere.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { GoodwillLetter, OpenGoodwill } from '../goodwill/goodwill-letter.tsx'
import { BookingOrDecision } from '../goodwill/goodwill-section.tsx'
import { letterOf, SentGoodwill } from '../goodwill/sent-goodwill.tsx'
import { type GoodwillProps, useGoodwillDraft } from '../goodwill/use-goodwill-draft.ts'
import { useRequestWork } from '../mutations.ts'
import { staffRequestQuery } from '../queries.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { Thread } from '../thread/thread.tsx'
import { HoldBar } from './hold-bar.tsx'

const route = getRouteApi('/signed-in/billing/$account/$request')

/** A request for goodwill as a sheet: what the account writes, the figures of its booking, and the answer. */
export function GoodwillRequestPage() {
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('billing', account, id))
  return (
    <>
      <GoodwillSheet key={id} account={account} request={request} />
      <UndoBar />
    </>
  )
}

function GoodwillSheet({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const [step, setStep] = useState<Step>('case')
  useWayBack('/billing')
  const { goodwill, status } = request
  const isOpen = status !== 'closed' && goodwill !== null
  const about = { account, request }
  // The letter that decided stands beside this.
  const letter = letterOf(request)
  const others = request.messages.filter((message) => message !== letter)
  return (
    <SheetPage
      label={t('kind.goodwill')}
      words={{
        letter: t('staff.decision'),
        go: t('staff.decision'),
        back: t('goodwill.backToSheet'),
      }}
      step={step}
      onStep={setStep}
      letter={
        isOpen ? (
          <GoodwillPane
            {...about}
            standing={goodwill.standing}
            onChoose={() => setStep('decision')}
          />
        ) : (
          <SentGoodwill request={request} />
        )
      }
    >
      <GoodwillHead request={request} />
      {request.work?.barred && isOpen && (
        <Answer tone="amber" title={t('staff.barredTitle')}>
          {t('staff.barredText')}
        </Answer>
      )}
      <SheetPart title={t('thread.messages')}>
        <Thread account={account} request={{ ...request, messages: others }} door="billing" />
      </SheetPart>
      {goodwill && (isOpen || goodwill.decision) && (
        <SheetPart title={t(goodwill.decision ? 'goodwill.decided' : 'goodwill.booking.staff')}>
          <BookingOrDecision goodwill={goodwill} forStaff />
        </SheetPart>
      )}
    </SheetPage>
  )
}

/** Who asks, since when and until when. */
function GoodwillHead({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const { title, filedBy, openedAt, dueAt, groupName, work } = request
  return (
    <SheetHead
      title={title}
      above={
        <>
          <TextLink to="/billing" aria-keyshortcuts="u">
            {t('staff.billing.title')}
          </TextLink>
          {work && ` · ${work.accountName}`}
        </>
      }
      facts={
        <>
          <RequestStatusBadge request={request} forStaff />
          {groupName && <span>{groupName}</span>}
          <span>
            {filedBy}, <Moment at={openedAt} />
          </span>
          {work?.holder && (
            <span>
              {t('thread.facts.holder')} {work.holder.name}
            </span>
          )}
        </>
      }
      due={dueAt ? { name: t('staff.due'), value: <Deadline by={dueAt} stacked /> } : null}
    />
  )
}

interface GoodwillPaneProps extends GoodwillProps {
  /** Brings what is written into sight, where the sheet covers it. */
  onChoose: () => void
}

/** The ways on from a request for goodwill, and the letter that each of them is. */
function GoodwillPane({ onChoose, ...props }: GoodwillPaneProps) {
  const { t } = useTranslation('requests')
  const { account, request } = props
  const draft = useGoodwillDraft(props)
  const { mode } = draft.draft
  const choose = (chosen: Mode) => {
    draft.change({ mode: chosen })
    onChoose()
    modeFocus.soon()
  }
  const { scheduled = null, holder } = request.work ?? {}
  const isScheduled = scheduled?.refused === null
  const { take, release } = useRequestWork('billing', account, request.id)
  useKeys(
    {
      a: () => choose('accept'),
      f: () => choose('ask'),
      r: () => choose('reject'),
      c: () => (holder?.mine ? release.mutate() : take.mutate(holder?.id ?? null)),
    },
    !isScheduled,
  )
  const notice = scheduled && (
    <WaitingNotice
      scheduled={scheduled}
      on={{ accountId: account, requestId: request.id, kind: scheduled.kind }}
    />
  )
  if (isScheduled) return notice
  return (
    <>
      {notice}
      <HoldBar side="billing" account={account} request={request} />
      <ChangedElsewhere
        elsewhere={draft.elsewhere}
        show={({ text, question }) => written(text, question)}
      />
      <WaysOn
        names={{
          accept: t('staff.outcome.granted'),
          ask: t('staff.ask'),
          reject: t('staff.outcome.declined'),
        }}
        chosen={mode}
        onChoose={choose}
      />
      {mode === null ? (
        <OpenGoodwill {...props} />
      ) : (
        <GoodwillLetter key={mode} {...props} mode={mode} draft={draft} />
      )}
    </>
  )
}
