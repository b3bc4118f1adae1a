import type { GoodwillMeasure } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

export type MeasureKind = GoodwillMeasure['kind']

export const measureKinds: readonly MeasureKind[] = ['refund', 'credit', 'pause', 'change_of_plan']

const currencyCode = /^[A-Z]{3}$/

/** The input for every kind of measure, so that changing one's mind loses nothing. */
export interface MeasureDraft {
  /** Null until one is chosen. */
  kind: MeasureKind | null
  /** In whole units of the currency, as people write it. */
  amount: number | string
  currency: string
  months: number | string
  plan: string
}

/** No measure yet; the amount is what was paid, since no more is given back. */
export function noMeasure(price: Money | null): MeasureDraft {
  const { amount, currency } = price ? inWholeUnits(price) : { amount: '', currency: 'EUR' }
  return { kind: null, amount, currency, months: '', plan: '' }
}

/** The input of a measure that was entered before. */
export function measureDraftOf(measure: GoodwillMeasure): MeasureDraft {
  const none = noMeasure(null)
  if (measure.kind === 'pause') return { ...none, kind: 'pause', months: measure.months }
  if (measure.kind === 'change_of_plan') return { ...none, kind: measure.kind, plan: measure.plan }
  return { ...none, kind: measure.kind, ...inWholeUnits(measure) }
}

interface Money {
  amount: number
  currency: string
}

/** As people write it. */
function inWholeUnits({ amount, currency }: Money): Money {
  return { amount: amount / 10 ** fractionDigits(currency), currency }
}

/** The measure that was entered; null while it is incomplete. */
export function measureOf({ kind, ...draft }: MeasureDraft): GoodwillMeasure | null {
  switch (kind) {
    case null:
      return null
    case 'pause': {
      const months = Number(draft.months)
      return months >= 1 ? { kind, months } : null
    }
    case 'change_of_plan': {
      const plan = draft.plan.trim()
      return plan === '' ? null : { kind, plan }
    }
    default: {
      const { currency } = draft
      if (!currencyCode.test(currency)) return null
      const amount = Math.round(Number(draft.amount) * 10 ** fractionDigits(currency))
      return amount >= 1 ? { kind, amount, currency } : null
    }
  }
}

/** A field of the measure, by its label. */
export type MeasureField = 'measure' | 'amount' | 'currency' | 'months' | 'newPlan'

/** The next field to fill in, of an incomplete measure. */
export function missingOf({ kind, currency }: MeasureDraft): MeasureField {
  if (kind === null) return 'measure'
  if (kind === 'pause') return 'months'
  if (kind === 'change_of_plan') return 'newPlan'
  return currencyCode.test(currency) ? 'amount' : 'currency'
}

/** How many digits follow the point: two for euros, none for yen. */
function fractionDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

/** Says what is granted: `Erstattung von 49,00 €`. */
export function useMeasureWords(): (measure: GoodwillMeasure) => string {
  const { t } = useTranslation('requests')
  const format = useFormat()
  return (measure) => {
    switch (measure.kind) {
      case 'pause':
        return t('goodwill.granted.pause', { count: measure.months })
      case 'change_of_plan':
        return t('goodwill.granted.change_of_plan', { plan: measure.plan })
      default:
        return t(`goodwill.granted.${measure.kind}`, { amount: format.money(measure) })
    }
  }
}
