import type { Finding } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Explanation } from '../../../case/explanation.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { SeverityMark } from '../../../parts/badge/severity.tsx'
import { OpeningLine, OpeningList } from '../../../parts/table/opening-list.tsx'
import { ChartView } from '../charts/chart-view.tsx'
import type { ColumnBands } from '../charts/column-chart.tsx'
import classes from './finding-list.module.css'

interface FindingListProps {
  findings: readonly Finding[]
  /** What the customer says in explanation, by `/findings/` and the id of a finding. */
  explanations?: Readonly<Record<string, string>> | undefined
  behindOf?: BehindOf | undefined
}

/** What is drawn behind the chart of a finding. */
export type BehindOf = (finding: Finding) => ColumnBands | undefined

/**
 * Findings of one part of a report: one line each, with its figure, opening to the details and why they matter.
 * The heading says what they weigh; only where grave ones are among them does each bear its mark.
 */
export function FindingList({ findings, explanations = {}, behindOf }: FindingListProps) {
  const isMixed = findings.some(({ severity }) => severity === 'serious')
  return (
    <OpeningList>
      {findings.map((finding) => (
        <FindingLine
          key={finding.id}
          finding={finding}
          isMarked={isMixed}
          explanation={explanations[`/findings/${finding.id}`]}
          behindOf={behindOf}
        />
      ))}
    </OpeningList>
  )
}

interface FindingLineProps {
  finding: Finding
  isMarked: boolean
  explanation: string | undefined
  behindOf: BehindOf | undefined
}

/** The contents are drawn once opened: most are not. */
function FindingLine({ finding, isMarked, explanation, behindOf }: FindingLineProps) {
  const { t } = useTranslation('screening')
  const words = useLocalText()
  const [seen, setSeen] = useState(false)
  return (
    <OpeningLine
      title={words(finding.title)}
      className={isMarked ? classes.marked : classes.line}
      beside={
        <>
          {explanation && <span className={classes.headline}>{t('explained')}</span>}
          {finding.headline && <span className={classes.headline}>{words(finding.headline)}</span>}
          {isMarked && (
            <span className={classes.severity}>
              <SeverityMark severity={finding.severity} />
            </span>
          )}
        </>
      }
      onOpen={() => setSeen(true)}
    >
      {seen && (
        <>
          <FindingBody finding={finding} behind={behindOf?.(finding)} />
          <Explanation text={explanation} />
        </>
      )}
    </OpeningLine>
  )
}

interface FindingBodyProps {
  finding: Finding
  behind?: ColumnBands | undefined
}

/** An opened finding: what was found, as words and as a picture, and why it matters. */
export function FindingBody({ finding, behind }: FindingBodyProps) {
  const words = useLocalText()
  const { t } = useTranslation('screening')
  const { chart, explainedBy, facts, text, title, why } = finding
  return (
    <div className={classes.body}>
      {explainedBy && (
        <p className={classes.text}>{t('explainedBy', { statement: words(explainedBy) })}</p>
      )}
      <p className={classes.text}>{words(text)}</p>
      {chart && <ChartView chart={chart} title={words(title)} behind={behind} />}
      <FindingExamples facts={facts} />
      <p className={classes.why}>{words(why)}</p>
    </div>
  )
}

/** Masked examples, where a finding has some. */
function FindingExamples({ facts }: Pick<Finding, 'facts'>) {
  const { t } = useTranslation('screening')
  const { examples } = facts
  if (!Array.isArray(examples) || examples.length === 0) return null
  return (
    <ul aria-label={t('examples')} className={classes.examples}>
      {examples.map((example) => (
        <li key={String(example)}>{String(example)}</li>
      ))}
    </ul>
  )
}
