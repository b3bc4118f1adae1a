import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { AssessButtons } from '../assess-buttons.tsx'
import { useReading } from '../case-context.tsx'
import type { Change } from '../claims-of.ts'
import { statementFocus } from '../judging/statement-focus.ts'
import { useSince } from '../judging/use-since.ts'
import { AnswerSaid } from './answer-said.tsx'
import { FoundList } from './found-list.tsx'
import { CountriesSaid, ListSaid } from './list-said.tsx'
import { MethodSaid } from './method-said.tsx'
import classes from './sheet-line.module.css'
import type { Line } from './sheet-of.ts'
import { useLineName } from './use-line-name.ts'

/** One line: what was said on the left, what was found about it on the right, what is held of it above. */
export function SheetLine({ line }: { line: Line }) {
  const { t } = useTranslation('desk')
  const { judgementOf } = useReading()
  const { said, assessment, found, standing } = line
  const name = useLineName()(line)
  return (
    <section
      id={statementFocus.idOf(line.id)}
      aria-label={name.label}
      tabIndex={-1}
      data-statement={assessment?.id}
      data-held={assessment ? (judgementOf(assessment.id) ?? 'open') : undefined}
      data-standing={standing}
      className={classes.line}
      onFocus={() => assessment && statementFocus.remember(assessment.id)}
    >
      <p className={classes.label}>
        {name.of && <span>{name.of}: </span>}
        {name.label}
        {said.kind === 'answer' && said.claim.requirement.necessity === 'recommended' && (
          <em> {t('claim.optional')}</em>
        )}
        <ChangeMark change={changeOf(line)} />
      </p>
      <div className={classes.said}>
        <WhatWasSaid line={line} />
      </div>
      {found.length > 0 && (
        <div className={classes.found}>
          <FoundList found={found} />
        </div>
      )}
      {assessment ? (
        <div className={classes.judged}>
          <AssessButtons assessment={assessment} label={name.label} />
        </div>
      ) : (
        isBeside(said) && (
          <p className={classes.judged} data-none>
            {t('sheet.notJudged')}
          </p>
        )
      )}
    </section>
  )
}

/** A line that is no statement of the submission, and so is not among those to judge. */
const isBeside = ({ kind }: Line['said']) => kind === 'countries' || kind === 'list'

function WhatWasSaid({ line: { said } }: { line: Line }): ReactNode {
  switch (said.kind) {
    case 'method':
      return <MethodSaid group={said.group} />
    case 'answer':
      return (
        <>
          <AnswerSaid claim={said.claim} />
          <Faults faults={said.claim.faults} />
        </>
      )
    case 'countries':
      return <CountriesSaid />
    case 'list':
      return <ListSaid />
  }
}

/** What a submission lacks or has wrong, as the rules of the form see it. */
export function Faults({
  faults,
}: Pick<Extract<Line['said'], { kind: 'answer' }>['claim'], 'faults'>) {
  const words = useLocalText()
  return faults.map((fault) => (
    <p key={fault.code + fault.pointer} className={classes.fault} data-tone="amber">
      <IconAlertTriangle size={15} aria-hidden="true" /> {words(fault.text)}
    </p>
  ))
}

/** Marks what an earlier submission did not say, or said otherwise. */
function ChangeMark({ change }: { change: Change }) {
  const { t } = useTranslation('desk')
  const since = useSince()
  if (!change || !since) return null
  return <span className={classes.change}>{t(`claim.change.${change}`, { since })}</span>
}

function changeOf({ said }: Line): Change {
  if (said.kind === 'method') return said.group.change
  return said.kind === 'answer' ? said.claim.change : null
}
