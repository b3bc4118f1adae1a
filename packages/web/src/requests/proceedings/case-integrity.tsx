import type { Signal } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { later, useEver, useSoon } from '../../parts/later.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from '../dossier/history-lines.module.css'
import { ProceedingBadge } from './proceeding-badge.tsx'

const ProposeMeasure = later(() =>
  import('./propose-measure.tsx').then((part) => part.ProposeMeasure),
)

interface CaseIntegrityProps {
  account: { id: string; name: string }
  caseId: string | null
  /** What stands out in the case. */
  signals: readonly Signal[]
}

/** Earlier and running proceedings on an account, and the button that proposes one. */
export function CaseIntegrity({ account, caseId, signals }: CaseIntegrityProps) {
  const { t } = useTranslation('proceedings')
  const [proposing, { open, close }] = useDisclosure()
  const wasProposing = useEver(proposing)
  useSoon(ProposeMeasure)
  const { data } = useQuery(read('listProceedingsOfAccount', { params: { account: account.id } }))
  const proceedings = data?.items ?? []
  const isRunning = proceedings.some(({ status }) => running.includes(status))
  return (
    <div className={classes.integrity}>
      {proceedings.length === 0 && <span className={classes.none}>{t('propose.none')}</span>}
      {proceedings.map((proceeding) => (
        <span key={proceeding.id} className={classes.line}>
          <TextLink
            to="/integrity/$account/$proceeding"
            params={{ account: account.id, proceeding: proceeding.id }}
          >
            {t(`measure.${proceeding.measure}`)}
          </TextLink>
          <ProceedingBadge of={proceeding} />
          <Moment at={proceeding.proposedAt} />
        </span>
      ))}
      {data && !isRunning && (
        <Button variant="default" size="compact-sm" onClick={open}>
          {t('propose.open')}
        </Button>
      )}
      {wasProposing && (
        <ProposeMeasure
          account={account}
          caseId={caseId}
          signals={signals}
          opened={proposing}
          onClose={close}
        />
      )}
    </div>
  )
}

const running = ['proposed', 'hearing', 'suspended']

/** On an account's page for reviewers and leads: the proceedings on it, and how to begin one. */
export function AccountIntegrity({ account }: { account: { id: string; name: string } }) {
  const { t } = useTranslation('proceedings')
  return (
    <Section title={t('propose.history')}>
      <CaseIntegrity account={account} caseId={null} signals={[]} />
    </Section>
  )
}
