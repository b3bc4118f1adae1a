import type { Text } from '../text.ts'
import type { Check } from './check.ts'
import { confirmedFirst, narrowDelays, sameDelay } from './records/delays.ts'
import { evenDays, evenGaps } from './records/even-times.ts'
import { impossibleIps } from './records/impossible-ips.ts'
import { missingSeconds } from './records/missing-seconds.ts'
import { noNight, noWeekend } from './records/nights-and-weekends.ts'
import type { RecordMeasure } from './records/record-part.ts'
import { RecordWatch } from './records/record-times.ts'
import { repeatedMoments } from './records/repeated-moments.ts'
import { sortedTwice } from './records/sorted-twice.ts'
import { unreachableConfirmed } from './records/unreachable-confirmed.ts'
import { sentence, timesText, together } from './weighed-part.ts'

/** In the order in which they are told. */
export const recordParts = {
  unreachable_confirmed: unreachableConfirmed,
  impossible_ips: impossibleIps,
  confirmed_first: confirmedFirst,
  same_delay: sameDelay,
  narrow_delays: narrowDelays,
  repeated_moments: repeatedMoments,
  missing_seconds: missingSeconds,
  even_gaps: evenGaps,
  even_days: evenDays,
  no_night: noNight,
  no_weekend: noWeekend,
  sorted_twice: sortedTwice,
} as const

export type RecordPartId = keyof typeof recordParts

export interface UnlikelyRecordsFacts {
  /** How many times as often forged lists look like this as honest ones do: the product over the groups. */
  times: number
  /** What could be measured, those of no weight among them. */
  parts: MeasuredPart[]
}

export interface MeasuredPart extends RecordMeasure {
  id: RecordPartId
}

const ids = Object.keys(recordParts) as RecordPartId[]

/**
 * Weighs together how records differ from what life writes. Each measure alone has honest explanations, so
 * it is their likelihood ratio that counts.
 */
export const unlikelyRecords: Check<
  'unlikely_records',
  UnlikelyRecordsFacts,
  'notice' | 'warning'
> = {
  id: 'unlikely_records',
  title: { de: 'Nachweise, die kaum stimmen können', en: 'Records that can hardly be true' },
  question: {
    de: 'Sehen Anmeldungen und Bestätigungen aus, wie Menschen sie hinterlassen?',
    en: 'Do sign-ups and confirmations look the way people leave them?',
  },
  why: {
    de: 'Was Menschen tun, hat Nächte, Wochenenden, Lücken und Ausreißer; was jemand ausdenkt oder erzeugt, ist gleichmäßig oder widerspricht sich. Das Gewicht ist an simulierten Listen gezählt, ehrlichen wie gefälschten. Es ersetzt keine Frage: Bitten Sie um das, was die Zeiten belegt, etwa das Protokoll des Formulars, und nennen Sie dabei keine Messwerte.',
    en: 'What people do has nights, weekends, gaps and outliers; what somebody invents or generates is even or contradicts itself. The weight was measured on simulated lists, honest and forged. It does not replace a question: ask for what proves the times, such as the log of the form, and give no figures when you do.',
  },
  kind: 'consent',
  forDesk: true,
  parts: Object.values(recordParts),
  readsMoments: true,
  weights: ['notice', 'warning'],
  thresholds: { notice: 10, warning: 100 },
  begin(context) {
    const watch = new RecordWatch(context)
    return {
      ...(watched.some((role) => context.roles.has(role)) && { row: (view) => watch.add(view) }),
      invalid: (_cell, _fault, confirmed) => {
        if (confirmed) watch.addInvalid()
      },
      facts(totals) {
        const times = watch.finish(totals)
        const parts = ids.flatMap((id) => {
          const measure = recordParts[id].measure(times)
          return measure === null ? [] : [{ id, ...measure }]
        })
        return parts.length === 0 ? null : { times: together(parts, recordParts), parts }
      },
    }
  },
  severity({ times }, { notice, warning }) {
    if (times >= warning!) return 'warning'
    return times >= notice! ? 'notice' : null
  },
  headline: ({ times }) => ({
    de: `in gefälschten Listen ${timesText(times).de} so häufig`,
    en: `${timesText(times).en} as common in forged lists`,
  }),
  describe({ parts, times }) {
    const list = (language: keyof Text) =>
      parts
        .filter((part) => part.times > 1)
        .map((part) => sentence(recordParts[part.id], part, language))
        .join(' ')
    return {
      de: `${list('de')} Zusammen sehen gefälschte Listen ${timesText(times).de} so oft so aus wie ehrliche.`,
      en: `${list('en')} Together, forged lists look like this ${timesText(times).en} as often as honest ones.`,
    }
  },
}

const watched = ['signed_up_at', 'confirmed_at', 'signup_ip', 'confirm_ip'] as const
