import type { RuleTrace } from '@freigabe/contract'
import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { OpeningLine, OpeningList } from '../../../parts/table/opening-list.tsx'
import classes from './rule-list.module.css'

const glyphs = { true: IconCheck, false: IconMinus, unknown: IconQuestionMark } as const

/** Rules with what they found: one line each, opening to what the rule says and what it looked at. */
export function RuleList({ label, rules }: { label: string; rules: readonly RuleTrace[] }) {
  if (rules.length === 0) return null
  return (
    <OpeningList label={label}>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} />
      ))}
    </OpeningList>
  )
}

function RuleLine({ rule }: { rule: RuleTrace }) {
  const { t } = useTranslation('desk')
  const { t: tParts } = useTranslation('parts')
  const words = useLocalText()
  const route = rule.route === null ? '' : tParts(`route.${rule.route}`)
  const Glyph = glyphs[rule.outcome]
  return (
    <OpeningLine
      title={words(rule.title)}
      className={classes.line}
      beside={
        <span className={classes.outcome}>
          <Glyph size={15} aria-hidden="true" />
          {t(`rule.outcome.${rule.outcome}`)}
          {rule.effect !== 'unknown' &&
            rule.outcome !== 'false' &&
            `, ${t(`rule.effect.${rule.effect}`, { route })}`}
        </span>
      }
    >
      <div className={classes.body}>
        <p>{words(rule.explanation)}</p>
        {rule.trouble && <p className={classes.trouble}>{rule.trouble}</p>}
        <Inputs inputs={rule.inputs} />
      </div>
    </OpeningLine>
  )
}

function Inputs({ inputs }: Pick<RuleTrace, 'inputs'>) {
  const words = useLocalText()
  const shown = useInputValue()
  return (
    <dl className={classes.inputs}>
      {inputs.map((input) => (
        <div key={input.name}>
          <dt>{words(input.label)}</dt>
          <dd>{shown(input)}</dd>
        </div>
      ))}
    </dl>
  )
}

function useInputValue() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const words = useLocalText()
  return ({ name, value, names }: RuleTrace['inputs'][number]): string => {
    if (value === null) return t('rule.notKnown')
    if (typeof value === 'boolean') return t(value ? 'rule.yes' : 'rule.no')
    if (typeof value === 'number') {
      return name.endsWith('Share') ? format.percent(value) : format.number(value)
    }
    return names.length > 0 ? format.list(names.map(words)) : t('rule.nothing')
  }
}
