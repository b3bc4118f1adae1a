import type { DeskComplaint } from '@freigabe/contract'
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
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Day, Moment } from '../../parts/time/moment.tsx'
import { EntryList } from '../dossier/entry-list.tsx'
import { ComplaintBadge } from './complaint-badge.tsx'
import { ComplaintEntries } from './complaint-entries.tsx'
import { RevealAddress } from './reveal-address.tsx'
import { ComplaintSteps } from './steps/complaint-steps.tsx'
import { TraceSection } from './trace-section.tsx'

const route = getRouteApi('/signed-in/integrity/complaints/$complaint')

/** A complaint as a sheet: what is complained about, where the address comes from and what the account says, and the steps. */
export function ComplaintPage() {
  const { complaint: id } = route.useParams()
  const { data: complaint } = useSuspenseQuery(read('readComplaint', { params: { complaint: id } }))
  return <ComplaintSheet key={id} complaint={complaint} />
}

function ComplaintSheet({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const [step, setStep] = useState<Step>('case')
  useWayBack('/integrity')
  const { id, notes, status, hasAddress } = complaint
  const isUntold = status === 'entered' || status === 'traced'
  return (
    <SheetPage
      label={t('page.facts')}
      words={{ letter: t('page.steps'), go: t('page.steps'), back: t('page.backToSheet') }}
      step={step}
      onStep={setStep}
      letter={<ComplaintSteps complaint={complaint} onChoose={() => setStep('decision')} />}
    >
      <SheetHead
        above={<TextLink to="/integrity">{t('page.back')}</TextLink>}
        title={t('page.title', { who: complaint.masked ?? t('erased') })}
        facts={<ComplaintBadge of={complaint} />}
        due={null}
      />
      <TwoSides
        title={t('page.sheet')}
        sides={[t('page.facts'), t('page.said')]}
        actions={hasAddress && <RevealAddress complaint={id} />}
      >
        <SideBySide
          left={<ComplaintFacts complaint={complaint} />}
          right={<AccountSays complaint={complaint} />}
        />
      </TwoSides>
      {isUntold && hasAddress && <TraceSection complaint={complaint} />}
      <SheetPart title={t('page.notes')}>
        {notes.length === 0 && <p>{t('page.noNotes')}</p>}
        <EntryList entries={notes} title={({ kind }) => t(`noteKind.${kind}`)} />
      </SheetPart>
    </SheetPage>
  )
}

/** What the account was asked, and its consent record. */
function AccountSays({ complaint: { account, entries } }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  return (
    <>
      {entries.length === 0 && <p>{t('page.nobodyAsked')}</p>}
      {account !== null && <ComplaintEntries account={account.id} entries={entries} />}
    </>
  )
}

/** The subject of the complaint, by whom and until when, and where it belongs. */
function ComplaintFacts({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const { account, status, reference, words, answerBy } = complaint
  return (
    <>
      <div style={{ marginBottom: '1rem' }}>
        {words === '' ? <p>{t('page.wordsGone')}</p> : <Paragraphs text={words} />}
      </div>
      <FactGrid>
        <Fact name={t('column.from')}>{t(`from.${complaint.from}`)}</Fact>
        {reference !== null && <Fact name={t('page.reference')}>{reference}</Fact>}
        <Fact name={t('column.received')}>
          <Day at={complaint.receivedAt} />
        </Fact>
        <Fact name={t('column.due')}>
          <Deadline by={complaint.dueAt} passed={status === 'closed' ? 'expired' : 'overdue'} />
        </Fact>
        {answerBy !== null && (
          <Fact name={t('page.accountUntil')}>
            <Deadline by={answerBy} passed="expired" />
          </Fact>
        )}
        <Fact name={t('page.account')}>
          {account === null ? (
            t('unknownAccount')
          ) : (
            <TextLink to="/a/$account" params={{ account: account.id }}>
              {account.name}
            </TextLink>
          )}
        </Fact>
        <PlaceFacts complaint={complaint} />
        <Fact name={t('page.entered')}>
          <Moment at={complaint.enteredAt} /> ({complaint.enteredBy})
        </Fact>
      </FactGrid>
    </>
  )
}

function PlaceFacts({ complaint: { account, group, batch } }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  if (account === null || group === null) return null
  return (
    <>
      <Fact name={t('page.group')}>
        <TextLink to="/a/$account/groups/$group" params={{ account: account.id, group: group.id }}>
          {group.name}
        </TextLink>
      </Fact>
      {batch && (
        <Fact name={t('page.import')}>
          {t('page.importOf', {
            count: batch.recipients,
            formatted: format.number(batch.recipients),
          })}{' '}
          <Moment at={batch.importedAt} />: {t(`sketch.${batch.sketch}`)}
        </Fact>
      )}
    </>
  )
}
