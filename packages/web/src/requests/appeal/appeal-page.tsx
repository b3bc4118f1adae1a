import type { Request } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { modeFocus } from '../../desk/decision/mode-focus.ts'
import { useKeys } from '../../desk/keys/use-keys.ts'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { useSession } from '../../people/session.ts'
import { useRequestWork } from '../mutations.ts'
import { staffRequestsQuery } from '../queries.ts'
import { AppealHead } from './appeal-head.tsx'
import { AppealPane } from './appeal-pane.tsx'
import type { AppealProps } from './appeal-props.ts'
import { AppealedCase } from './appealed-case.tsx'
import { AppealedLetter } from './appealed-letter.tsx'
import { useAppealDraft } from './use-appeal-draft.ts'

/** An appeal as a sheet: the letter that it is against, what the account says beside it, the case, and the answer. */
export function AppealPage({ account, request }: AppealProps) {
  const { t } = useTranslation(['requests', 'desk'])
  const [step, setStep] = useState<Step>('case')
  const draft = useAppealDraft(request.id)
  const hindrance = useHindrance(request)
  const mayAct = request.status !== 'closed' && hindrance === null
  const choose = (mode: Mode) => {
    draft.change({ mode })
    setStep('decision')
    modeFocus.soon()
  }
  useAppealKeys({ account, request }, choose, mayAct)
  const about = { account, request }
  return (
    <SheetPage
      label={t('kind.appeal')}
      words={{
        letter: t('desk:decision.title'),
        go: mayAct ? t('desk:decision.go') : t('desk:decision.goRead'),
        back: t('sheet.back'),
      }}
      step={step}
      onStep={setStep}
      letter={<AppealPane {...about} draft={draft} mayAct={mayAct} onChoose={choose} />}
    >
      <AppealHead {...about} />
      {request.status !== 'closed' && hindrance && (
        <Answer tone="amber" title={t(`staff.${hindrance}Title`)}>
          {t(`staff.${hindrance}Text`)}
        </Answer>
      )}
      <AppealedLetter {...about} />
      {request.caseId && <AppealedCase account={account} caseId={request.caseId} />}
    </SheetPage>
  )
}

/** Why somebody else decides: it is against the reader's decision, or leads alone take back what it is against. */
function useHindrance({ work, caseId }: Request): 'barred' | 'leads' | null {
  const isLead = useSession().staffRoles.includes('lead')
  if (work?.barred !== false) return 'barred'
  return caseId === null && !isLead ? 'leads' : null
}

/** The keys of the desk, as far as they have something to do here. */
function useAppealKeys(
  { account, request }: AppealProps,
  choose: (mode: Mode) => void,
  mayAct: boolean,
) {
  const navigate = useNavigate()
  const { take, release } = useRequestWork('desk', account, request.id)
  const { data } = useInfiniteQuery(staffRequestsQuery('desk'))
  const waiting = data?.pages.flatMap(({ items }) => items) ?? []
  const stepTo = (by: 1 | -1) => {
    const to = waiting[waiting.findIndex(({ id }) => id === request.id) + by]
    if (to) {
      const params = { account: to.accountId, request: to.id }
      void navigate({ to: '/requests/$account/$request', params })
    }
  }
  useWayBack('/requests')
  useKeys({
    j: () => stepTo(1),
    k: () => stepTo(-1),
    '.': () => goToObjection(1),
    ',': () => goToObjection(-1),
  })
  useKeys(
    {
      a: () => choose('accept'),
      f: () => choose('ask'),
      r: () => choose('reject'),
      c: () => {
        const holder = request.work?.holder ?? null
        if (holder?.mine) release.mutate()
        else take.mutate(holder?.id ?? null)
      },
    },
    mayAct,
  )
}

function goToObjection(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-objection]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}
