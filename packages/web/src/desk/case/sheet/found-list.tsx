import type { Contradiction, DeskSignal, Finding, SheetFound } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Explanation } from '../../../case/explanation.tsx'
import { findingOf, foundKey } from '../../../case/sheet/found.ts'
import { FoundLine } from '../../../case/sheet/found-line.tsx'
import { SignalBody } from '../../../case/signal-body.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { FindingBody } from '../../../lists/screening/findings/finding-list.tsx'
import { TextLink } from '../../../parts/page/links.tsx'
import { DeskStatusBadge } from '../../desk-status-badge.tsx'
import { type CaseReading, useIsAtWork, useReading } from '../case-context.tsx'
import classes from './found-list.module.css'
import { isGrave } from './sheet-of.ts'
import { Sighting } from './sighting.tsx'
import { useBehind } from './use-behind.ts'
import { UsualFigure } from './usual-figure.tsx'
import { ValuesOfColumn } from './values-of-column.tsx'

/** What was found about a statement: one line each, opening in place to picture, examples and cases. */
export function FoundList({ found }: { found: readonly SheetFound[] }) {
  const { t } = useTranslation('desk')
  return (
    <ul aria-label={t('sheet.found')} className={classes.list}>
      {found.map((each) => (
        <Found key={foundKey(each)} found={each} />
      ))}
    </ul>
  )
}

function Found({ found }: { found: SheetFound }) {
  const { shown } = useReading()
  const isAtWork = useIsAtWork()
  const [opened, setOpened] = useState(false)
  const { explanations = {} } = shown.submissions.at(-1)?.content ?? {}
  const what = whatWasFound(shown, found)
  return (
    <li className={classes.found} data-speaks={found.speaks}>
      <FoundLine
        found={found}
        more={what && (() => <Body what={what} />)}
        onOpen={() => setOpened(true)}
      />
      {what?.kind === 'finding' && <ValuesOfColumn finding={what.finding} />}
      {found.from === 'finding' && <UsualFigure found={found} />}
      <Explanation text={explanations[`/findings/${found.code}`]} />
      {isAtWork && isGrave(found) && <Sighting found={found} isOpened={opened} />}
    </li>
  )
}

function Body({ what }: { what: WhatWasFound }) {
  const words = useLocalText()
  switch (what.kind) {
    case 'finding':
      return <FindingAtDesk finding={what.finding} />
    case 'signal':
      return <SignalDetails signal={what.signal} />
    case 'contradictions':
      return what.contradictions.map(({ pointer, pointsTo, text, advice }) => (
        <p key={pointer} className={classes.contradiction}>
          {words(text)}
          {pointsTo === 'forgery' && <span className={classes.advice}> {words(advice)}</span>}
        </p>
      ))
  }
}

function FindingAtDesk({ finding }: { finding: Finding }) {
  const behindOf = useBehind()
  return <FindingBody finding={finding} behind={behindOf(finding)} />
}

function SignalDetails({ signal }: { signal: DeskSignal }) {
  const { t } = useTranslation('desk')
  const { account, policy, shown } = useReading()
  return (
    <SignalBody
      account={account}
      policy={policy}
      signal={signal}
      evidence={shown.submissions.flatMap(({ evidence }) => evidence)}
      to="/desk/$account/$case"
      Status={DeskStatusBadge}
    >
      {signal.files !== null && <p>{t('signals.files', { number: signal.files })}</p>}
      {signal.elsewhere.length > 0 && <Elsewhere cases={signal.elsewhere} />}
    </SignalBody>
  )
}

/** Cases of other accounts, which the customer is not told of. */
function Elsewhere({ cases }: { cases: DeskSignal['elsewhere'] }) {
  const { t } = useTranslation('desk')
  return (
    <div>
      <p className={classes.internal}>{t('signals.elsewhere')}</p>
      <ul className={classes.cases}>
        {cases.map(({ accountId, accountName, caseId, groupName, status, extent }) => (
          <li key={caseId} className={classes.case}>
            <TextLink to="/desk/$account/$case" params={{ account: accountId, case: caseId }}>
              {accountName}: {groupName}
            </TextLink>
            <DeskStatusBadge status={status} extent={extent} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a line of the sheet points to, as the case holds it. */
type WhatWasFound =
  | { kind: 'finding'; finding: Finding }
  | { kind: 'signal'; signal: DeskSignal }
  | { kind: 'contradictions'; contradictions: Contradiction[] }

type Holding = Pick<CaseReading['shown'], 'batches' | 'signals' | 'contradictions'>

/** Finds again what a line of the sheet points to; null where the case no longer holds it. */
function whatWasFound(shown: Holding, found: SheetFound): WhatWasFound | null {
  switch (found.from) {
    case 'signal': {
      const signal = shown.signals.find(({ code }) => code === found.code)
      return signal ? { kind: 'signal', signal } : null
    }
    case 'contradiction': {
      const contradictions = shown.contradictions.filter(({ code }) => code === found.code)
      return contradictions.length > 0 ? { kind: 'contradictions', contradictions } : null
    }
    default: {
      const finding = findingOf(shown.batches, found)
      return finding ? { kind: 'finding', finding } : null
    }
  }
}
