import type { Request } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { modeFocus } from '../../desk/decision/mode-focus.ts'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { useSession } from '../../people/session.ts'
import { DecidedCase } from '../staff/decided-case.tsx'
import { RequestHead } from '../staff/request-head.tsx'
import { useRequestKeys } from '../staff/use-request-keys.ts'
import { AppealPane } from './appeal-pane.tsx'
import { AppealedLetter } from './appealed-letter.tsx'
import { type AppealProps, useAppealDraft } from './use-appeal-draft.ts'

/** An appeal as a sheet: the letter that it is against, what the account says beside it, the case, and the answer. */
export function AppealPage({ account, request }: AppealProps) {
  const { t } = useTranslation(['requests', 'desk'])
  const [step, setStep] = useState<Step>('case')
  const draft = useAppealDraft(request.id)
  const hindrance = useHindrance(request)
  const mayAct = request.status !== 'closed' && hindrance === null
  const isScheduled = request.work?.scheduled?.refused === null
  const choose = (mode: Mode) => {
    draft.change({ mode })
    setStep('decision')
    modeFocus.soon()
  }
  const isFree = mayAct && !isScheduled
  useRequestKeys(
    { side: 'desk', account, request },
    { ways: isFree ? { a: 'accept', f: 'ask', r: 'reject' } : {}, choose, mayHold: isFree },
  )
  const about = { account, request }
  const isDecided = request.status === 'closed' && request.outcome !== 'withdrawn'
  const outcome = isDecided ? t('desk:decision.goRead') : null
  return (
    <SheetPage
      label={t('kind.appeal')}
      words={{
        letter: t('desk:decision.title'),
        go: mayAct ? t('desk:decision.go') : outcome,
        back: t('sheet.back'),
      }}
      step={step}
      onStep={setStep}
      letter={<AppealPane {...about} draft={draft} mayAct={mayAct} onChoose={choose} />}
    >
      <RequestHead side="desk" {...about} />
      {request.status !== 'closed' && hindrance && (
        <Answer tone="amber" title={t(`staff.${hindrance}Title`)}>
          {t(`staff.${hindrance}Text`)}
        </Answer>
      )}
      <AppealedLetter {...about} />
      {request.caseId && <DecidedCase account={account} caseId={request.caseId} />}
    </SheetPage>
  )
}

/** Why somebody else decides: it is against the reader's decision, or leads alone take back what it is against. */
function useHindrance({ work, caseId }: Request): 'barred' | 'leads' | null {
  const isLead = useSession().staffRoles.includes('lead')
  if (work?.barred !== false) return 'barred'
  return caseId === null && !isLead ? 'leads' : null
}
