import type { Finding, Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { byGravity, SeverityMark } from '../../../parts/badge/severity.tsx'
import { PlainList } from '../../../parts/table/plain-list.tsx'
import { ExplanationField } from '../fields/explanation-field.tsx'
import { useWizard } from '../wizard-context.ts'
import classes from './findings-to-explain.module.css'

/** What the screening found and a reviewer will look at, each with room for an explanation. */
export function FindingsToExplain() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { case: opened } = useWizard()
  const findings = byGravity(onceEach(opened.batches.flatMap(({ screening }) => screening ?? [])))
  if (findings.length === 0) return null
  return (
    <section aria-label={t('findings.title')} className={classes.findings}>
      <p className={classes.title}>{t('findings.title')}</p>
      <p className={classes.lead}>{t('findings.lead')}</p>
      <PlainList gap="0.75rem" mt="0.75rem">
        {findings.map(({ id, title, text, severity }) => (
          <li key={id}>
            <p className={classes.finding}>
              <span className={classes.name}>{words(title)}</span>
              <SeverityMark severity={severity} />
            </p>
            <p className={classes.text}>{words(text)}</p>
            <ExplanationField pointer={`/findings/${id}`} about={words(title)} />
          </li>
        ))}
      </PlainList>
    </section>
  )
}

/** What several files have is explained once; mere information needs no explanation. */
function onceEach(screenings: readonly Screening[]): Finding[] {
  const byId = new Map<string, Finding>()
  for (const finding of screenings.flatMap(({ comparison, findings }) => [
    ...(comparison?.findings ?? []),
    ...findings,
  ])) {
    if (finding.severity !== 'info' && !byId.has(finding.id)) byId.set(finding.id, finding)
  }
  return [...byId.values()]
}
