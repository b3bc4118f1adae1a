import type { StatementOfReasons } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useTickRemedy } from '../mutations.ts'
import { remediesQuery } from '../queries.ts'
import classes from './remedy-checklist.module.css'
import { RemedyLine } from './remedy-line.tsx'

interface RemedyChecklistProps {
  account: string
  caseId: string
  mayWrite: boolean
  /** The decision above: what it says of a way in full is not said again. */
  told?: StatementOfReasons | undefined
  /** Support sees how far the account has come. */
  forStaff?: boolean
}

/** Other ways forward for the recipients of a case, to work through; nothing where none are known. */
export function RemedyChecklist({
  account,
  caseId,
  mayWrite,
  told,
  forStaff = false,
}: RemedyChecklistProps) {
  const { t } = useTranslation('requests')
  const { data } = useQuery(remediesQuery(account, caseId))
  const tick = useTickRemedy(account, caseId)
  const items = data?.items ?? []
  if (data === undefined || items.length === 0) return null
  const open = items.filter(({ state }) => state === 'open').length
  const side = forStaff ? 'remedies.staff' : 'remedies'
  const lead = open === 0 ? t(`${side}.allSaid`) : t(`${side}.open`, { count: open })
  const list = (
    <>
      <ul className={classes.list}>
        {items.map((remedy) => (
          <RemedyLine
            key={remedy.code}
            remedy={remedy}
            isTold={told?.whatNow.includes(remedy.text[told.locale]) ?? false}
            place={{ account, case: caseId, group: data.groupId, status: data.status }}
            mayWrite={mayWrite}
            onSay={(state) => tick.mutate({ remedy: remedy.code, state })}
          />
        ))}
      </ul>
      <ProblemNotice error={tick.error} />
    </>
  )
  // Before a decision against the recipients, other ways are a detour.
  const isDetour = !forStaff && data.status !== 'rejected' && data.status !== 'revoked'
  return isDetour ? (
    <details className={classes.detour}>
      <summary>{t('remedies.unasked')}</summary>
      {list}
    </details>
  ) : (
    <Section title={t('remedies.title')} lead={lead}>
      {list}
    </Section>
  )
}
