import type { CaseOverview } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { useNow } from '../../parts/time/use-now.ts'

/** To how many groups one can send, in one sentence; `undefined` where there are no groups to speak of. */
export function useSendingTitle(isStaff: boolean) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return ({ all, sendable, partly }: CaseOverview['groups']): string | undefined => {
    if (all === 0) return undefined
    const side = isStaff ? 'staff' : 'account'
    const counts = { all: format.number(all), count: sendable, number: format.number(sendable) }
    if (sendable === all) return t(`sending.${side}.all`, { ...counts, count: all })
    if (sendable > 0) return t(`sending.${side}.some`, counts)
    if (partly === 0) return t(`sending.${side}.none`)
    return t(`sending.${side}.partly`, { ...counts, count: partly, number: format.number(partly) })
  }
}

/** A group of which a part waits for the customer is not said to be in review as a whole. */
function InReview({ groups, inPart }: { groups: number; inPart: number }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const counted = (count: number) => ({ count, number: format.number(count) })
  const whole = groups - inPart
  if (whole === 0) return t('sending.inReviewPartly', counted(inPart))
  return (
    <>
      {t('sending.inReview', counted(whole))}
      {inPart > 0 && `, ${t('sending.inReviewMore', counted(inPart))}`}
    </>
  )
}

/** What else there is to know at once: groups open in part, what is in review, and how soon decisions come. */
export function SendingNote({ overview }: { overview: CaseOverview }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { groups, open, usualHours } = overview
  const reviewed = open.find(({ status }) => status === 'in_review')
  const { sendable, partly } = groups
  return (
    <>
      {sendable > 0 && partly > 0 && (
        <>{t('sending.more', { count: partly, number: format.number(partly) })} </>
      )}
      {reviewed && (
        <>
          <InReview {...reviewed} />
          {reviewed.nextBy ? <Promised {...reviewed} by={reviewed.nextBy} /> : '. '}
        </>
      )}
      {reviewed &&
        usualHours !== null &&
        t('sending.usual', { time: format.duration(roundedHours(usualHours)) })}
    </>
  )
}

/** What is next belongs to the sentence before it; what is past is no next one, and has a sentence of its own. */
function Promised({ by, cases, late }: { by: string; cases: number; late: number }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (new Date(by) < useNow()) {
    const moment = format.moment(by)
    return late > 1
      ? `. ${t('sending.missedSome', { number: format.number(late), moment })} `
      : `. ${t('sending.missed', { count: cases, moment })} `
  }
  return (
    <>
      {', '}
      {t('sending.next', { count: cases })} <Deadline by={by} />
      {'. '}
    </>
  )
}

const quarter = 900_000

/**
 * Hours of work in milliseconds, to the quarter of an hour below two hours and to the hour above: more
 * precision would be false.
 */
function roundedHours(hours: number): number {
  const quarters = hours < 2 ? Math.max(1, Math.round(hours * 4)) : Math.round(hours) * 4
  return quarters * quarter
}
