import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useIsAtWork, useReading } from '../case-context.tsx'
import { DifferenceSummary } from '../compare/difference-summary.tsx'
import { assessmentValues } from '../judging/assessment-values.ts'
import { OpenAnswers } from '../sections/open-answers.tsx'
import { Agreeing } from './agreeing.tsx'
import { JudgeTogether } from './judge-together.tsx'
import { LeftOut } from './method-said.tsx'
import classes from './sheet.module.css'
import { Faults, SheetLine } from './sheet-line.tsx'
import type { Line } from './sheet-of.ts'
import { useUnread } from './sighting.tsx'
import { UnseenFirst } from './unseen-first.tsx'

const headingId = 'sheet-heading'

/**
 * The case on one sheet: line by line what was said and what was found about it. What tells against it stands on top, what
 * nothing speaks to below, what agrees is one line.
 */
export function CaseSheet() {
  const { t } = useTranslation('desk')
  const { claims, sheet, order, unassessed, shown } = useReading()
  const isAtWork = useIsAtWork()
  const hasSubmission = shown.submissions.length > 0
  return (
    <section aria-labelledby={headingId} data-case-section className={classes.sheet}>
      <div className={classes.head}>
        <h2 id={headingId} tabIndex={-1} className={classes.title}>
          {t('claims.title')}
        </h2>
        {order.length > 0 && (
          <span className={classes.beside}>
            {t('claims.assessed', { done: order.length - unassessed.length, all: order.length })}
            {isAtWork && <Unseen />}
          </span>
        )}
        {order.length > 0 && <AssessmentLegend />}
      </div>
      {isAtWork && <UnseenFirst />}
      {hasSubmission ? (
        <>
          <div className={classes.actions}>
            {isAtWork && <OpenAnswers />}
            <CompareChoice />
          </div>
          <DifferenceSummary />
          <Faults faults={claims.faults} />
          <OpenLines lines={sheet.open} />
          <SilentLines lines={sheet.silent} />
          {claims.groups
            .filter(({ share }) => share === null)
            .map((group) => (
              <LeftOut key={group.method} group={group} />
            ))}
          {sheet.agreeing.length > 0 && <Agreeing lines={sheet.agreeing} />}
        </>
      ) : (
        <p className={classes.none}>{t('claims.none')}</p>
      )}
    </section>
  )
}

/** How much of what weighs lies below and was not in view yet. */
function Unseen() {
  const { t } = useTranslation('desk')
  const unread = useUnread()
  return unread.length > 0 && ` · ${t('sheet.unseen', { count: unread.length })}`
}

/** Said on the left, found on the right. */
function OpenLines({ lines }: { lines: Line[] }) {
  if (lines.length === 0) return null
  return (
    <div className={classes.lines}>
      {lines.map((line) => (
        <SheetLine key={line.id} line={line} />
      ))}
    </div>
  )
}

/** Claims that nothing can speak to are said to be so, once. */
function SilentLines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('desk')
  const isAtWork = useIsAtWork()
  if (lines.length === 0) return null
  return (
    <div className={classes.lines} data-kind="silent">
      <div className={classes.kind}>
        <h3 className={classes.kindName}>{t('sheet.silent')}</h3>
        {isAtWork && <JudgeTogether part="silent" />}
      </div>
      {lines.map((line) => (
        <SheetLine key={line.id} line={line} />
      ))}
    </div>
  )
}

/** What the signs beside the statements mean, said once. */
function AssessmentLegend() {
  const { t } = useTranslation('desk')
  return (
    <p aria-hidden="true" className={classes.legend}>
      {assessmentValues.map(({ value, icon: Glyph }) => (
        <span key={value}>
          <Glyph size={14} /> {t(`assess.value.${value}`)}
        </span>
      ))}
    </p>
  )
}

/** With which earlier submission the newest is compared: a revision, or what the group was decided on. */
function CompareChoice() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown, lastDecided, compared, compareWith } = useReading()
  const revisions = shown.submissions.slice(0, -1).toReversed()
  if (!compared) return null
  const choices = [
    ...revisions.map(({ revision }) => ({
      value: String(revision),
      label: t('claims.compareWith', { revision }),
    })),
    ...(lastDecided
      ? [
          {
            value: 'decided',
            label: t('claims.compareDecided', { day: format.date(lastDecided.at) }),
          },
        ]
      : []),
  ]
  return (
    <Select
      size="xs"
      w={310}
      aria-label={t('claims.compare')}
      data={choices}
      value={String(compared.choice)}
      onChange={(choice) => compareWith(choice === 'decided' ? choice : Number(choice))}
    />
  )
}
