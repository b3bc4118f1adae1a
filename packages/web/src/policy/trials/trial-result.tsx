import type { PolicyDraft, PolicyTrial } from '@freigabe/contract'
import { Alert, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/section.tsx'
import { TrialCases } from './trial-cases.tsx'
import { TrialSums } from './trial-sums.tsx'

interface TrialResultProps {
  draft: PolicyDraft
  trial: PolicyTrial
}

/** How far a trial is, and what it found. */
export function TrialResult({ draft, trial }: TrialResultProps) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const counts = {
    count: trial.changed,
    changed: format.number(trial.changed),
    total: format.number(trial.total),
  }
  if (trial.state === 'failed') return <Alert color="red" title={t('trial.failed')} />
  if (trial.state !== 'done') return <Running trial={trial} />
  return (
    <>
      {trial.version !== draft.version && (
        <Alert color="amber" title={t('trial.outdated')} mb="lg" />
      )}
      <Text size="lg" mb="lg">
        {t(trial.total === 0 ? 'trial.nothing' : 'trial.result', counts)}
      </Text>
      <TrialSums trial={trial} />
      {trial.changed > 0 && (
        <Section title={t('trial.cases')} lead={t('trial.casesLead')}>
          <TrialCases draft={draft.id} finishedAt={trial.finishedAt ?? ''} />
        </Section>
      )}
    </>
  )
}

function Running({ trial: { done, total } }: { trial: PolicyTrial }) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const label = t('trial.running', { done: format.number(done), total: format.number(total) })
  return (
    <div role="status">
      <Text mb="xs">{label}</Text>
      <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={label} />
    </div>
  )
}
