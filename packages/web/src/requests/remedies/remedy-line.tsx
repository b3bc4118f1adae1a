import type { CaseRemedy, CaseStatus, Remedy, RemedyState } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ButtonLink } from '../../parts/page/links.tsx'
import classes from './remedy-checklist.module.css'
import { RemedyWording } from './remedy-wording.tsx'

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
export function RemedyLine({ remedy, isTold, place, mayWrite, onSay }: RemedyLineProps) {
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
