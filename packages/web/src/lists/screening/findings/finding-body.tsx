import type { Finding } from '@freigabe/contract'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { ChartView } from '../charts/chart-view.tsx'
import classes from './finding-body.module.css'
import { FindingExamples } from './finding-examples.tsx'

/** A finding when it is opened: what was found, as words and as a picture, and why it matters. */
export function FindingBody({ finding }: { finding: Finding }) {
  const words = useLocalText()
  const { chart, facts, text, title, why } = finding
  return (
    <div className={classes.body}>
      <p className={classes.text}>{words(text)}</p>
      {chart && <ChartView chart={chart} title={words(title)} />}
      <FindingExamples facts={facts} />
      <p className={classes.why}>{words(why)}</p>
    </div>
  )
}
