import type { GroupReturns, ReturnCode } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../../desk/figures/figures-page.module.css'
import { useFormat } from '../../i18n/format-context.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type NamedLine, RateChart, type RateChartProps } from './rate-chart.tsx'
import { RateTable } from './rate-table.tsx'
import { isAnyTold, isOneDay, mostLines, ratesOf } from './rates-of.ts'
import { useImportName } from './use-import-name.ts'
import { usePointWords } from './use-point-words.ts'

interface RateSectionProps {
  returns: GroupReturns
  code: ReturnCode
  /** The import that is looked at; else the one with the highest rate stands out. */
  main?: string | undefined
  /** Below a heading that is there already. */
  isPart?: boolean
}

/** One kind of return as a chart with the limits of the policy, and as a table; nothing where no rate is told. */
export function RateSection({ returns, code, main, isPart }: RateSectionProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const nameOf = useImportName()
  const lines = ratesOf(returns, code)
    .map<NamedLine>(({ batch, points }) => ({
      key: batch?.id ?? '',
      name: nameOf(batch),
      points,
    }))
    .sort((one, other) => Number(other.key === main) - Number(one.key === main))
  if (lines.length === 0) return null
  const title = t('returns.chart', { what: t(`code.${code}`) })
  const more = lines.length - mostLines
  const isTold = isAnyTold(lines)
  const Course = isOneDay(lines) ? OneDay : RateChart
  const coverage = code === 'complaint' && isTold && <Coverage returns={returns} />
  const figures = isTold ? (
    <>
      <Course title={title} lines={lines.slice(0, mostLines)} limits={limitsOf(returns, code)} />
      {more > 0 && <Quiet>{t('returns.more', { count: more, number: format.number(more) })}</Quiet>}
      <details className={classes.table}>
        <summary>{t('returns.asTable')}</summary>
        <RateTable label={title} lines={lines} />
      </details>
    </>
  ) : (
    <Quiet>{t('returns.allCut')}</Quiet>
  )
  if (!isPart) {
    return (
      <Section title={t(`code.${code}`)} lead={coverage}>
        {figures}
      </Section>
    )
  }
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t(`code.${code}`)}</h3>
      {coverage && <Quiet>{coverage}</Quiet>}
      {figures}
    </div>
  )

  /** Where sending stops; else where a person looks. */
  function limitsOf({ limits }: GroupReturns, of: ReturnCode) {
    const own = limits.filter((limit) => limit.code === of)
    return own.map(({ rule, look, hold }) => ({
      rate: hold ?? look,
      label: t(`returns.limit.${hold === null ? 'look' : rule}`, {
        rate: format.rate(hold ?? look),
      }),
    }))
  }
}

/** The figures of a single day in words, and below them what the limits are. */
function OneDay({ title, lines, limits }: RateChartProps) {
  const pointIn = usePointWords()
  return (
    <Box component="figure" m={0} aria-label={title}>
      {lines.flatMap(({ key, name, points }) =>
        points.map((point) => (
          <p key={key} className={classes.text}>
            {pointIn(name, point)}
          </p>
        )),
      )}
      {limits.length > 0 && <Quiet>{limits.map(({ label }) => label).join(' · ')}</Quiet>}
    </Box>
  )
}

/** Of how many recipients a complaint would be told at all. */
function Coverage({ returns: { imports } }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const days = imports.flatMap((each) => each.days)
  const sent = days.reduce((sum, day) => sum + day.sent, 0)
  const reporting = days.reduce((sum, day) => sum + day.reporting, 0)
  if (reporting === sent) return null
  return t('returns.reporting', { share: format.percent(reporting / sent) })
}
