import type { CaseRemedy, CaseStatus, Remedy, RemedyState, StatementOfReasons } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ButtonLink } from '../../parts/page/links.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useTickRemedy } from '../mutations.ts'
import { remediesQuery } from '../queries.ts'
import classes from './remedy-checklist.module.css'
import { RemedyWording } from './remedy-wording.tsx'

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

interface RemedyLineProps {
  remedy: CaseRemedy
  /** Whether its text stands on the page already. */
  isTold: boolean
  place: RemedyPlace
  mayWrite: boolean
  onSay: (state: RemedyState) => void
}

/** What can be said of a way that is still open. */
const sayable = ['done', 'not_for_us'] as const

/** One way forward: what it is, its text, where it begins, and what the account says about it. */
function RemedyLine({ remedy, isTold, place, mayWrite, onSay }: RemedyLineProps) {
  const { t } = useTranslation('requests')
  const words = useLocalText()
  const { title, text, wording, action, state, advised } = remedy
  return (
    <li className={classes.remedy}>
      <div className={classes.head}>
        <h3 className={classes.title}>{words(title)}</h3>
        {(state !== 'open' || !mayWrite) && (
          <span className={classes.note}>{t(`remedies.state.${state}`)}</span>
        )}
      </div>
      {advised && <p className={classes.note}>{t('remedies.advised')}</p>}
      {!isTold && <p className={classes.text}>{words(text)}</p>}
      {wording && <RemedyWording wording={wording} />}
      {mayWrite && (
        <Group gap="xs">
          {action && state === 'open' && <RemedyAction action={action} place={place} />}
          {(state === 'open' ? sayable : (['open'] as const)).map((next) => (
            <Button
              key={next}
              variant="subtle"
              size="compact-sm"
              aria-label={t('remedies.sayOf', {
                what: t(`remedies.say.${next}`),
                remedy: words(title),
              })}
              onClick={() => onSay(next)}
            >
              {t(`remedies.say.${next}`)}
            </Button>
          ))}
        </Group>
      )}
      <Said remedy={remedy} />
    </li>
  )
}

function Said({ remedy: { by, at } }: { remedy: CaseRemedy }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  if (by === null || at === null) return null
  return <p className={classes.note}>{t('remedies.said', { name: by, at: format.moment(at) })}</p>
}

/** The case that a remedy is about, and its group. */
interface RemedyPlace {
  account: string
  case: string
  group: string
  status: CaseStatus
}

interface RemedyActionProps {
  action: NonNullable<Remedy['action']>
  place: RemedyPlace
}

const look = { variant: 'default', size: 'compact-sm', w: 'fit-content', maw: '100%' } as const

/** The link from a remedy to where it is done: in the case while that is open, else in its group. */
function RemedyAction({ action, place }: RemedyActionProps) {
  const { t } = useTranslation('requests')
  const { account, case: caseId, group, status } = place
  const toCase = { account, case: caseId }
  if (action === 'complete' && status === 'awaiting_answer') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase} search={{ answer: true }}>
        {t('remedies.action.answer')}
      </ButtonLink>
    )
  }
  if ((action === 'complete' || action === 'split') && status === 'in_review') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase}>
        {t(`remedies.action.${action}_here`)}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink {...look} to="/a/$account/groups/$group" params={{ account, group }}>
      {t(`remedies.action.${action}`)}
    </ButtonLink>
  )
}
