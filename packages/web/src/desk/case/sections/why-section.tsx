import type { Evaluation } from '@freigabe/contract'
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { later, useSoon } from '../../../parts/later.tsx'
import { useSkillName } from '../../../parts/use-skill-name.ts'
import { useReading } from '../case-context.tsx'
import { CaseSection } from './case-section.tsx'
import { sortedTrace } from './sorted-trace.ts'
import classes from './why-section.module.css'

const RuleList = later(() => import('./rule-list.tsx').then((part) => part.RuleList))

/** So many rules are shown without being asked for. */
const shownAtFirst = 3

/** Why the case is here: the way that it goes, and the rules that say so, down to every one that was evaluated. */
export function WhySection() {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  const { evaluation } = shown
  useSoon(RuleList)
  if (!evaluation) return null
  return (
    <CaseSection title={t('why.title')} beside={<Gist evaluation={evaluation} />}>
      <Wanted evaluation={evaluation} />
      {evaluation.trouble && (
        <p className={classes.trouble} data-tone="amber">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {t('why.trouble', { trouble: evaluation.trouble })}
        </p>
      )}
      <Acceptance evaluation={evaluation} />
      <Rules evaluation={evaluation} />
    </CaseSection>
  )
}

/** By which way it goes, how many rules say so, and what they are from. */
function Gist({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useReading()
  const { fired } = sortedTrace(evaluation.rules)
  return [
    t(`route.way.${evaluation.route}`),
    fired.length === 0
      ? t('why.none')
      : t('why.count', { count: fired.length, number: format.number(fired.length) }),
    t('case.policy', { number: format.number(shown.policy.publication) }),
  ].join(' ')
}

/** Whom it takes, where it takes somebody. */
function Wanted({ evaluation: { outcome, skills } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const known = skills.map(useSkillName())
  const wanted = [
    outcome === 'held' && t('why.held'),
    known.length > 0 && t('why.skills', { skills: format.list(known) }),
  ].filter((part) => part !== false)
  return wanted.length > 0 && <p className={classes.way}>{wanted.join(' ')}</p>
}

/** What a rule would have done, once a person has decided. */
function Acceptance({ evaluation: { acceptance, outcome, rules } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  if (!acceptance || outcome === 'accepted') return null
  const rule = rules.find(({ id }) => id === acceptance.ruleId)
  const name = rule ? words(rule.title) : acceptance.ruleId
  return <p>{t(acceptance.sampled ? 'why.sampled' : 'why.wouldAccept', { rule: name })}</p>
}

function Rules({ evaluation: { rules } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const { fired, rest } = sortedTrace(rules)
  const more = fired.slice(shownAtFirst)
  return (
    <>
      <RuleList label={t('why.fired')} rules={fired.slice(0, shownAtFirst)} />
      {more.length + rest.length > 0 && (
        <details
          className={classes.all}
          onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
        >
          <summary className={classes.summary}>
            <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
            {t('why.all', { number: format.number(rules.length) })}
          </summary>
          {opened && <RuleList label={t('why.others')} rules={[...more, ...rest]} />}
        </details>
      )}
    </>
  )
}
