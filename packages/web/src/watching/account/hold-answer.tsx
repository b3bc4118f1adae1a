import type { Hold } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useAccountWords } from '../../lists/use-list-words.ts'
import type { Tone } from '../../parts/badge/tone.ts'
import { Answer } from '../../parts/page/answer.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { figuresOf, useHoldWords } from '../use-hold-words.ts'

const tones: Record<Hold['standing'], Tone> = {
  standing: 'violet',
  answered: 'violet',
  lifted: 'green',
  confirmed: 'ink',
}

interface HoldAnswerProps {
  account: string
  hold: Hold
  /** The first sentence; without it, what is on hold. */
  title?: string
  action: ReactNode
}

/** A hold for its account: what came back and by which rule that stops sending, and what happens next. */
export function HoldAnswer({ account, hold, title, action }: HoldAnswerProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('watching', forStaff)
  const words = useHoldWords()
  const { standing } = hold
  return (
    <Answer
      tone={tones[standing]}
      title={title ?? t(`account.standing.${standing}`, { what: words.unit(hold) })}
      note={<NextLook account={account} hold={hold} />}
      action={action}
    >
      {standing === 'lifted' || standing === 'confirmed' ? (
        <HowItEnded hold={hold} standing={standing} forStaff={forStaff} />
      ) : (
        <WhyHeld hold={hold} quotes={title !== undefined} />
      )}
    </Answer>
  )
}

interface HowItEndedProps {
  hold: Hold
  standing: 'lifted' | 'confirmed'
  forStaff: boolean
}

/** What holds since a hold is over, and which other still keeps some of it shut. */
function HowItEnded({ hold, standing, forStaff }: HowItEndedProps) {
  const { t } = useAccountWords('watching', forStaff)
  const format = useFormat()
  const words = useHoldWords()
  if (standing === 'lifted' && hold.alsoHeld.length > 0) {
    return t('account.still', { what: format.list(hold.alsoHeld.map(words.unit)) })
  }
  return t(`${forStaff ? 'listsForStaff:holds' : 'account'}.text.${standing}`)
}

/**
 * The figures and the rule, or that a person placed it.
 *
 * @param quotes whether with what that person wrote, where it does not stand below anyway
 */
export function WhyHeld({ hold, quotes }: { hold: Hold; quotes: boolean }) {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  const figures = figuresOf(hold)
  if (figures === null) {
    const text = hold.entries.find(({ kind }) => kind === 'placed')?.text
    return quotes && text ? t('byPersonSaying', { text }) : t('byPerson')
  }
  return `${words.found(figures)} ${words.rule(figures)}`
}

/** Until when a person looks, or since when one does. */
export function NextLook({ account, hold }: { account: string; hold: Hold }) {
  const { standing, lookBy, lookedAt, endedAt } = hold
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('watching', forStaff)
  const read = forStaff ? 'listsForStaff:holds.read' : 'account.read'
  const format = useFormat()
  if (endedAt !== null) return null
  if (lookBy !== null) {
    return (
      <>
        {t(standing === 'answered' ? read : 'account.look')}{' '}
        <Deadline by={lookBy} passed="missed" />
      </>
    )
  }
  return lookedAt !== null && t('account.looking', { at: format.moment(lookedAt) })
}
