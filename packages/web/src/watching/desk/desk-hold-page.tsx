import type { DeskHold } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { EntryList } from '../../requests/dossier/entry-list.tsx'
import { HoldEntries, isWritten } from '../hold-entries.tsx'
import { deskHoldQuery } from '../queries.ts'
import { useHoldWords } from '../use-hold-words.ts'
import { FoundSection } from './found-section.tsx'
import { EarlierHolds, HoldBadge } from './hold-lines.tsx'
import { HoldSteps } from './steps/hold-steps.tsx'

const route = getRouteApi('/signed-in/holds/$account/$hold')

/** A hold as a sheet: what came back, what the account was told and says, and the letter that decides. */
export function DeskHoldPage() {
  const { account, hold: id } = route.useParams()
  const { data: hold } = useSuspenseQuery(deskHoldQuery(account, id))
  return (
    <>
      <HoldSheet key={id} hold={hold} />
      <UndoBar />
    </>
  )
}

function HoldSheet({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  const [step, setStep] = useState<Step>('case')
  useWayBack('/holds')
  const { account, lookBy } = hold
  return (
    <SheetPage
      label={t('hold.facts')}
      words={{ letter: t('hold.steps'), go: t('hold.steps'), back: t('hold.backToSheet') }}
      step={step}
      onStep={setStep}
      letter={<HoldSteps hold={hold} onChoose={() => setStep('decision')} />}
    >
      <SheetHead
        above={
          <>
            <TextLink to="/holds" aria-keyshortcuts="u">
              {t('hold.back')}
            </TextLink>{' '}
            ·{' '}
            <TextLink to="/a/$account" params={{ account: account.id }}>
              {account.name}
            </TextLink>
          </>
        }
        title={words.unit(hold)}
        facts={<HoldBadge status={hold.status} />}
        due={
          lookBy === null
            ? null
            : { name: t('hold.lookBy'), value: <Deadline by={lookBy} stacked /> }
        }
      />
      <SheetPart title={t('hold.facts')}>
        <HoldFacts hold={hold} />
      </SheetPart>
      <FoundSection hold={hold} />
      <Written hold={hold} />
      <EarlierHolds account={account.id} but={hold.id} />
    </SheetPage>
  )
}

/** Why it was placed, what the account was told and says, and what was noted. */
function Written({ hold: { account, entries, notes, reasons } }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  // The letter that ended it stands beside this.
  const before = entries.filter(({ kind }) => kind === 'placed' || kind === 'answer')
  return (
    <>
      {reasons !== null && (
        <SheetPart title={t('hold.reasons')}>
          <Paragraphs text={reasons} />
        </SheetPart>
      )}
      <SheetPart title={t('hold.said')}>
        {isWritten(before) ? (
          <HoldEntries account={account.id} entries={before} />
        ) : (
          <Quiet>{t('hold.unwritten')}</Quiet>
        )}
      </SheetPart>
      <SheetPart title={t('hold.notes')}>
        {notes.length === 0 && <Quiet>{t('hold.noNotes')}</Quiet>}
        <EntryList
          entries={notes.map((note) => ({ ...note, kind: 'note' }))}
          title={() => t('hold.note')}
        />
      </SheetPart>
    </>
  )
}

/** What is on hold, who placed it and when, and whether the promise to look was kept. */
function HoldFacts({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const { account, group, placedAt, placedBy, lookBy, lookedAt, overdue, incident } = hold
  return (
    <FactGrid>
      {group && (
        <Fact name={t('hold.group')}>
          <TextLink
            to="/a/$account/groups/$group"
            params={{ account: account.id, group: group.id }}
          >
            {group.name}
          </TextLink>
        </Fact>
      )}
      <ImportFact hold={hold} />
      <Fact name={t('hold.placed')}>
        <Moment at={placedAt} />,{' '}
        {placedBy === null ? t('desk.automatic') : t('desk.by', { name: placedBy })}
      </Fact>
      {lookBy === null && lookedAt !== null && hold.endedAt === null && (
        <Fact name={t('hold.looked')}>
          <Moment at={lookedAt} />
        </Fact>
      )}
      {overdue && lookBy === null && <Fact name={t('hold.lookBy')}>{t('hold.late')}</Fact>}
      {incident !== null && (
        <Fact name={t('hold.incident')}>
          <TextLink to="/holds/incidents/$incident" params={{ incident }}>
            {t('hold.toIncident')}
          </TextLink>
        </Fact>
      )}
    </FactGrid>
  )
}

function ImportFact({ hold: { batch } }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  if (batch === null) return null
  const words = t('hold.importOf', {
    count: batch.recipients,
    number: format.number(batch.recipients),
    day: format.day(batch.importedAt),
  })
  return (
    <Fact name={t('hold.import')}>
      {batch.isRemoved ? `${words}, ${t('hold.removed')}` : words}
    </Fact>
  )
}
