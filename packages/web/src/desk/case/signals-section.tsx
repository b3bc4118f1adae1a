import type { DeskSignal } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { SignalBody } from '../../case/signal-body.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { byGravity, SeverityBadge } from '../../lists/screening/findings/severity-badge.tsx'
import { TextLink } from '../../parts/links.tsx'
import { OpeningLine, OpeningList } from '../../parts/opening-list.tsx'
import { DeskStatusBadge } from '../desk-status-badge.tsx'
import { useReading } from './case-context.tsx'
import { CaseSection } from './case-section.tsx'
import classes from './signals-section.module.css'

/** What stands out beside earlier cases, revisions and other accounts: facts to weigh, never a verdict. */
export function SignalsSection() {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  if (shown.signals.length === 0) return null
  return (
    <CaseSection title={t('signals.title')} beside={t('signals.beside')}>
      <OpeningList label={t('signals.title')}>
        {byGravity(shown.signals).map((signal) => (
          <SignalLine key={signal.code} signal={signal} />
        ))}
      </OpeningList>
    </CaseSection>
  )
}

function SignalLine({ signal }: { signal: DeskSignal }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { account, policy, shown } = useReading()
  return (
    <OpeningLine
      title={words(signal.title)}
      className={classes.line}
      beside={<SeverityBadge severity={signal.severity} />}
    >
      <div className={classes.body}>
        <SignalBody
          account={account}
          policy={policy}
          signal={signal}
          evidence={shown.submissions.flatMap(({ evidence }) => evidence)}
          to="/desk/$account/$case"
          Status={DeskStatusBadge}
        >
          {signal.files !== null && <p>{t('signals.files', { number: signal.files })}</p>}
          {signal.elsewhere.length > 0 && <Elsewhere cases={signal.elsewhere} />}
        </SignalBody>
      </div>
    </OpeningLine>
  )
}

/** Cases of other accounts, which the customer is not told of. */
function Elsewhere({ cases }: { cases: DeskSignal['elsewhere'] }) {
  const { t } = useTranslation('desk')
  return (
    <div>
      <p className={classes.internal}>{t('signals.elsewhere')}</p>
      <ul className={classes.cases}>
        {cases.map(({ accountId, accountName, caseId, groupName, status }) => (
          <li key={caseId} className={classes.case}>
            <TextLink to="/desk/$account/$case" params={{ account: accountId, case: caseId }}>
              {accountName}: {groupName}
            </TextLink>
            <DeskStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </div>
  )
}
