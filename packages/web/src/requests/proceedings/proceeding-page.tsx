import type { DeskProceeding, ProceedingEntry } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Paragraphs } from '../../case/paragraphs.tsx'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { SideBySide, TwoSides } from '../../desk/two-sides.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { ProceedingBadge } from './proceeding-badge.tsx'
import { ProceedingEntries } from './proceeding-entries.tsx'
import { NextSteps } from './steps/next-steps.tsx'

const route = getRouteApi('/signed-in/integrity/$account/$proceeding')

/** A proceeding as a sheet: what was proposed, what the account was told and said beside it, and the steps. */
export function ProceedingPage() {
  const { account, proceeding: id } = route.useParams()
  const { data: proceeding } = useSuspenseQuery(
    read('readDeskProceeding', { params: { account, proceeding: id } }),
  )
  return <ProceedingSheet key={id} proceeding={proceeding} />
}

function ProceedingSheet({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const [step, setStep] = useState<Step>('case')
  useWayBack('/integrity')
  const { measure } = proceeding
  return (
    <SheetPage
      label={t('proceeding.proposal')}
      words={{
        letter: t('proceeding.steps'),
        go: t('proceeding.steps'),
        back: t('proceeding.backToSheet'),
      }}
      step={step}
      onStep={setStep}
      letter={<NextSteps proceeding={proceeding} onChoose={() => setStep('decision')} />}
    >
      <SheetHead
        above={<TextLink to="/integrity">{t('back')}</TextLink>}
        title={t('proceeding.title', {
          measure: t(`measure.${measure}`),
          account: proceeding.account.name,
        })}
        facts={<ProceedingBadge of={proceeding} />}
        due={null}
      />
      <Proposal proceeding={proceeding} />
      <Told proceeding={proceeding} />
    </SheetPage>
  )
}

/** What the account was told, and beside each of it what it said to that. */
function Told({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const { account, entries, droppedBecause } = proceeding
  const show = (some: ProceedingEntry[]) =>
    some.length > 0 && <ProceedingEntries account={account.id} entries={some} />
  return (
    <TwoSides
      title={t('proceeding.history')}
      sides={[t('proceeding.weWrote'), t('proceeding.theySay')]}
    >
      {entries.length === 0 && <p>{t('proceeding.nothingYet')}</p>}
      {droppedBecause !== null && (
        <p>
          {t('proceeding.droppedBecause')} {droppedBecause}
        </p>
      )}
      {withAnswers(entries).map(([told, ...answers]) => (
        <SideBySide key={told!.id} left={show([told!])} right={show(answers)} />
      ))}
    </TwoSides>
  )
}

/** Each thing that was told, with the answers that followed it. */
function withAnswers(entries: ProceedingEntry[]): ProceedingEntry[][] {
  const rows: ProceedingEntry[][] = []
  for (const entry of entries) {
    if (entry.kind === 'answer' && rows.length > 0) rows.at(-1)!.push(entry)
    else rows.push([entry])
  }
  return rows
}

/** Who proposed what, on which grounds, and with which findings. */
function Proposal({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const words = useLocalText()
  const { account, case: arisenFrom, grounds, measure, proposal } = proceeding
  return (
    <SheetPart title={t('proceeding.proposal')} beside={t('proceeding.internal')}>
      <FactGrid>
        <Fact name={t('column.proposed')}>
          {t('proceeding.proposedBy', { name: proposal.by, measure: t(`measure.${measure}`) })},{' '}
          <Moment at={proposal.at} />
        </Fact>
        <Fact name={t('proceeding.grounds')}>
          {grounds.map(({ titles }) => words(titles)).join(' · ')}
        </Fact>
        {arisenFrom && (
          <Fact name={t('proceeding.case')}>
            <TextLink
              to="/desk/$account/$case"
              params={{ account: account.id, case: arisenFrom.id }}
            >
              {arisenFrom.groupName}
            </TextLink>
          </Fact>
        )}
        <Fact name={t('column.account')}>
          <TextLink to="/a/$account" params={{ account: account.id }}>
            {t('proceeding.account')}
          </TextLink>
        </Fact>
      </FactGrid>
      <div style={{ marginTop: '1rem', maxWidth: '44rem' }}>
        <Paragraphs text={proposal.reasons} />
      </div>
    </SheetPart>
  )
}
