import type { Outcomes, RuleOutcome } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useMethodName } from '../../desk/figures/use-method-name.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Section } from '../../parts/page/section.tsx'
import { type OutcomeRow, OutcomeTable, scaleOf } from './outcome-table.tsx'
import { rowsTogether } from './rows-together.ts'

/** What came of approvals by what decided, by method and by evidence, all on one scale. */
export function OutcomeTables({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('outcomes')
  const methodName = useMethodName()
  const decided = useDecided(outcomes)
  const overlap = useOverlap(outcomes)
  const methods = outcomes.methods.map(({ method, ...sums }) => ({
    ...{ key: method, name: methodName(method), sums },
  }))
  const evidence = outcomes.evidence.map(({ evidence: kind, ...sums }) => ({
    ...{ key: kind, name: t(`evidence.${kind}`), sums },
  }))
  const scale = scaleOf([...decided, ...methods, ...evidence])
  return (
    <>
      <Section title={t('decided.title')} lead={`${t('decided.lead')} ${overlap}`.trim()}>
        <OutcomeTable
          label={t('decided.title')}
          heading={t('column.decided')}
          rows={decided}
          scale={scale}
        />
      </Section>
      <Section title={t('methods.title')} lead={t('methods.lead')}>
        <OutcomeTable
          label={t('methods.title')}
          heading={t('column.method')}
          rows={methods}
          scale={scale}
        />
      </Section>
      <Section title={t('evidence.title')} lead={t('evidence.lead')}>
        <OutcomeTable
          label={t('evidence.title')}
          heading={t('column.evidence')}
          rows={evidence}
          scale={scale}
        />
      </Section>
    </>
  )
}

/** Each rule with what the lot took from it right below, then people, then all. */
function useDecided({ rules, recommended, people, all }: Outcomes): OutcomeRow[] {
  const { t } = useTranslation('outcomes')
  const words = useLocalText()
  const lotText = useLotText()
  const publications = ({ first, last }: RuleOutcome['publications']) =>
    first === last ? t('ruleIn', { first }) : t('ruleFrom', { first, last })
  return [
    ...rules.flatMap(({ rule, publications: span, lot, ...sums }): OutcomeRow[] => {
      const key = `${rule.id} ${span.first}`
      return [
        { key, name: words(rule.title), detail: publications(span), sums },
        { key: `${key} lot`, name: t('lot'), detail: lotText(lot, sums), sums: lot, isBelow: true },
      ]
    }),
    ...recommended.map(({ rule, publications: span, ...sums }) => ({
      key: `${rule.id} ${span.first} recommended`,
      name: t('recommended', { title: words(rule.title) }),
      detail: publications(span),
      sums,
    })),
    { key: 'people', name: t('people'), sums: people },
    { key: 'all', name: t('all'), sums: all },
  ]
}

/** Why the rows add up to more than all; nothing where they add up. */
function useOverlap(outcomes: Outcomes): string {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const [rows, all] = [rowsTogether(outcomes), outcomes.all.approvals]
  return rows === all ? '' : t('overlap', { rows: format.number(rows), all: format.number(all) })
}

/** Which share of a rule’s cases the lot gave to people, and how many of these they accepted. */
function useLotText() {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  return ({ drawn, approvals }: RuleOutcome['lot'], alone: { approvals: number }) => {
    if (drawn === 0) return t('lotNone')
    const cases = drawn + alone.approvals
    return t('lotShare', {
      drawn: format.number(drawn),
      cases: format.number(cases),
      share: format.percent(drawn / cases),
      accepted: format.number(approvals),
    })
  }
}
