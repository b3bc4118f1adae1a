import { IconBan, IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SubmittedTogether } from '../../../case/submitted-together.tsx'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useCaseName } from '../../../parts/badge/case-status-badge.tsx'
import { StateBadge } from '../../../parts/badge/state-badge.tsx'
import { later, useSoon } from '../../../parts/later.tsx'
import { SentText } from '../../../parts/sent-text.tsx'
import { pageLoader } from '../../../shell/page-loader.ts'
import { DeskStatusBadge } from '../../desk-status-badge.tsx'
import { Fact, FactGrid } from '../../fact.tsx'
import { useIsAtWork, useReading } from '../case-context.tsx'
import { CaseSection } from './case-section.tsx'
import { countedByName, type EarlierCase, historyOf } from './history-of.ts'
import classes from './who-section.module.css'

const loadComplaints = pageLoader(
  () => import('../../../requests/complaints/complaints-of-case.tsx'),
  'complaints',
)
const loadIntegrity = pageLoader(
  () => import('../../../requests/proceedings/case-integrity.tsx'),
  'proceedings',
)
const ComplaintsOfCase = later(() => loadComplaints().then((part) => part.ComplaintsOfCase))
const CaseIntegrity = later(() => loadIntegrity().then((part) => part.CaseIntegrity))
const HoldsOfAccount = later(() =>
  import('../../../watching/desk/holds-of-account.tsx').then((part) => part.HoldsOfAccount),
)
const ContactAccess = later(() => import('./contact-access.tsx').then((part) => part.ContactAccess))
const SenderFacts = later(() => import('./sender-facts.tsx').then((part) => part.SenderFacts))

/** Who it is: the account, and how earlier cases of account and group ended. */
export function WhoSection() {
  const { t } = useTranslation(['desk', 'case', 'watching'])
  const format = useFormat()
  const { shown } = useReading()
  const isAtWork = useIsAtWork()
  const { account } = shown
  const history = historyOf(shown)
  useSoon(ComplaintsOfCase, CaseIntegrity, HoldsOfAccount, ContactAccess, SenderFacts)
  const country = new Intl.DisplayNames(format.locale, { type: 'region' }).of(account.country)
  return (
    <CaseSection
      title={t('who.title')}
      beside={
        <span className={classes.badges}>
          {account.suspendedAt && (
            <StateBadge tone="ink" icon={IconBan} label={t('who.suspended')} />
          )}
          {account.mode === 'observe' && (
            <StateBadge tone="grey" icon={IconEyeOff} label={t('who.observe')} />
          )}
          {[account.domain, country, t('who.since', { day: format.date(account.createdAt) })]
            .filter((part) => part)
            .join(' · ')}
        </span>
      }
    >
      <FactGrid>
        <Fact name={t('who.place')}>
          <Together
            parts={[
              account.domain,
              country,
              t('who.since', { day: format.date(account.createdAt) }),
              account.reference,
            ]}
          />
        </Fact>
        <Fact name={t('who.submitted')}>
          <Submitter />
        </Fact>
        {shown.together.length > 0 && (
          <Fact name={t('case:together.title')}>
            <SubmittedTogether
              account={account.id}
              together={shown.together}
              to="/desk/$account/$case"
              Status={DeskStatusBadge}
            />
          </Fact>
        )}
        <Fact name={t('who.accountHistory')}>
          <Outcomes cases={history} none={t('who.noAccountHistory')} />
        </Fact>
        <Fact name={t('who.groupHistory')}>
          <Outcomes
            cases={history.filter(({ isSameGroup }) => isSameGroup)}
            none={t('who.noGroupHistory')}
          />
        </Fact>
        {shown.sender && (
          <Fact name={t('sender.title', { day: format.date(shown.sender.reportedAt) })}>
            <SenderFacts sender={shown.sender} />
          </Fact>
        )}
        {shown.sent && (
          <Fact name={t('who.sent')}>
            <SentText sent={shown.sent} />
          </Fact>
        )}
        {isAtWork && (
          <Fact name={t('who.integrity')}>
            <CaseIntegrity account={account} caseId={shown.id} signals={shown.signals} />
            <ComplaintsOfCase account={account.id} caseId={shown.id} />
          </Fact>
        )}
        {isAtWork && (
          <Fact name={t('watching:ofAccount.title')}>
            <HoldsOfAccount
              account={account}
              group={{ id: shown.groupId, name: shown.groupName }}
              batches={shown.batches.map(({ id, createdAt, recipients }) => ({
                id,
                importedAt: createdAt,
                recipients,
              }))}
            />
          </Fact>
        )}
        {shown.hasContact && (
          <Fact name={t('contact.title')}>
            <ContactAccess />
          </Fact>
        )}
      </FactGrid>
    </CaseSection>
  )
}

function Submitter() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useReading()
  const last = shown.submissions.at(-1)
  if (!last) return t('who.nothingSubmitted')
  return t('who.submittedBy', { name: last.by.name, at: format.moment(last.at) })
}

function Outcomes({ cases, none }: { cases: EarlierCase[]; none: string }) {
  const format = useFormat()
  const caseName = useCaseName()
  const outcomes = countedByName(cases, ({ outcome, extent }) =>
    caseName({ status: outcome, extent }),
  )
  if (outcomes.length === 0) return <span className={classes.none}>{none}</span>
  return <Together parts={outcomes.map(([name, count]) => `${name} ${format.number(count)}`)} />
}

/** Several facts in one line, none of which is torn apart at its end. */
function Together({ parts }: { parts: (string | null | undefined)[] }) {
  return (
    <span className={classes.together}>
      {parts
        .filter((part) => part)
        .map((part) => (
          <span key={part}>{part}</span>
        ))}
    </span>
  )
}
