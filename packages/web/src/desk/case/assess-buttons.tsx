import { UnstyledButton } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { useSession } from '../../people/session.ts'
import classes from './assess-buttons.module.css'
import { useCase, useIsAtWork, useReading } from './case-context.tsx'
import type { Assessment } from './claims-of.ts'
import { assessmentValues } from './judging/assessment-values.ts'
import type { Value } from './judging/case-draft.ts'

interface AssessButtonsProps {
  assessment: Assessment
  /** What is judged, for the ear. */
  label: string
}

/** What is held of a statement: four values, whose keys the statement in focus shows; one tab stop. */
export function AssessButtons(props: AssessButtonsProps) {
  const { judgementOf } = useReading()
  const isAtWork = useIsAtWork()
  if (isAtWork) return <ButtonsAtWork {...props} />
  return <Judgement value={judgementOf(props.assessment.id)} assessment={props.assessment} />
}

function ButtonsAtWork({ assessment, label }: AssessButtonsProps) {
  const { t } = useTranslation('desk')
  const { judgementOf, assess, mayTake } = useCase()
  const held = judgementOf(assessment.id)
  if (!mayTake) return <Judgement value={held} assessment={assessment} />
  const stop = held ?? assessmentValues[0]?.value
  return (
    <div className={classes.assess}>
      <fieldset aria-label={t('assess.of', { label })} className={classes.values} onKeyDown={walk}>
        {assessmentValues.map(({ value, tone, icon: Glyph }, place) => (
          <UnstyledButton
            key={value}
            data-value
            data-tone={held === value ? tone : undefined}
            aria-pressed={held === value}
            aria-keyshortcuts={String(place + 1)}
            tabIndex={value === stop ? 0 : -1}
            title={t(`assess.value.${value}`)}
            className={classes.value}
            onClick={() => assess(assessment.id, value)}
          >
            <Glyph size={15} stroke={held === value ? 2.25 : 1.75} aria-hidden="true" />
            <span className={classes.key} aria-hidden="true">
              {place + 1}
            </span>
            <span className={classes.word}>{t(`assess.value.${value}`)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
      <AssessedBy assessment={assessment} />
    </div>
  )
}

/** What is held of a statement, for those who only read. */
function Judgement({ value, assessment }: { value: Value | null; assessment: Assessment }) {
  const { t } = useTranslation('desk')
  const look = assessmentValues.find((each) => each.value === value)
  if (!look) return null
  return (
    <div className={classes.assess}>
      <StateBadge tone={look.tone} icon={look.icon} label={t(`assess.value.${look.value}`)} />
      <AssessedBy assessment={assessment} />
    </div>
  )
}

function AssessedBy({ assessment: { by, at, value, revision } }: { assessment: Assessment }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useReading()
  const { person } = useSession()
  // What one has just judged oneself needs no line of its own, and nothing moves for it.
  if (value === null || at === null || by === person.name) return null
  const who = by === 'rule' || by === null ? t('assess.byRule') : by
  const older = revision !== null && revision < shown.revision
  return (
    <span className={classes.by} title={format.moment(at)}>
      {older
        ? t('assess.byIn', { who, when: format.relative(at), revision })
        : t('assess.by', { who, when: format.relative(at) })}
    </span>
  )
}

/** Left and right go from value to value without choosing one. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-value]')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
