import { Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MethodStance } from '../../case/method-stance.tsx'
import { RulingSource } from '../../case/ruling-source.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCountryList } from '../../people/accounts/countries.ts'
import { Fact, FactGrid } from '../fact.tsx'
import { useIsAtWork, useReading } from './case-context.tsx'
import { CaseSection } from './case-section.tsx'
import type { ClaimGroup } from './claims-of.ts'
import classes from './claims-section.module.css'
import { DifferenceSummary } from './difference-summary.tsx'
import { OpenAnswers } from './open-answers.tsx'
import { ChangeMark, ClaimCard, Statement, SuggestedMark } from './statement-card.tsx'

/** What the customer claims: method by method with its share, each answer with its evidence. */
export function ClaimsSection() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { claims, policy, order, unassessed, shown } = useReading()
  const isAtWork = useIsAtWork()
  const labelOf = (code: string) => {
    const method = policy.methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  }
  if (shown.submissions.length === 0) {
    return (
      <CaseSection title={t('claims.title')}>
        <p className={classes.none}>{t('claims.none')}</p>
      </CaseSection>
    )
  }
  return (
    <CaseSection
      title={t('claims.title')}
      beside={
        order.length > 0 &&
        t('claims.assessed', { done: order.length - unassessed.length, all: order.length })
      }
      actions={
        <>
          {isAtWork && <OpenAnswers />}
          <CompareChoice />
        </>
      }
    >
      <DifferenceSummary />
      <Countries />
      {claims.faults.map((fault) => (
        <p key={fault.code + fault.pointer} className={classes.fault} data-tone="amber">
          <IconAlertTriangle size={16} aria-hidden="true" /> {words(fault.text)}
        </p>
      ))}
      {shown.contradictions.map(({ code, pointsTo, pointer, text, advice }) => (
        <p key={code + pointer} className={classes.fault} data-tone="amber">
          <IconAlertTriangle size={16} aria-hidden="true" /> {words(text)}
          {pointsTo === 'forgery' && ` ${words(advice)}`}
        </p>
      ))}
      {claims.groups.map((group) => (
        <Group key={group.method} group={group} label={labelOf(group.method)} />
      ))}
    </CaseSection>
  )
}

/** Where the recipients live: as stated, or as taken for granted from the account. */
function Countries() {
  const { t } = useTranslation(['desk', 'case'])
  const countryList = useCountryList()
  const { shown, compared } = useReading()
  const stated = shown.submissions.at(-1)?.content.countries ?? []
  const before = compared?.submission.content.countries ?? []
  const isChanged = compared && stated.toSorted().join() !== before.toSorted().join()
  return (
    <div className={classes.countries}>
      <FactGrid>
        <Fact name={t('case:answers.countries')}>
          {countryList(stated.length > 0 ? stated : shown.policy.countries)}
          {stated.length === 0 && ` (${t('case:answers.countriesAssumed')})`}{' '}
          <ChangeMark change={isChanged ? 'changed' : null} />
          {shown.submissions.at(-1)?.suggested.includes('/countries') && <SuggestedMark />}
        </Fact>
      </FactGrid>
    </div>
  )
}

function Group({ group, label }: { group: ClaimGroup; label: string }) {
  const { t } = useTranslation('desk')
  return (
    <div className={classes.group}>
      {group.share === null ? (
        <h3 className={classes.general}>{t('claims.general')}</h3>
      ) : (
        <Statement assessment={group.assessment} label={label}>
          <MethodHead group={group} label={label} />
        </Statement>
      )}
      {group.claims.map((claim) => (
        <ClaimCard key={claim.key} claim={claim} />
      ))}
      <LeftOut group={group} />
    </div>
  )
}

function MethodHead({ group, label }: { group: ClaimGroup; label: string }) {
  const { t } = useTranslation(['desk', 'case'])
  const words = useLocalText()
  const format = useFormat()
  const { policy } = useReading()
  const method = policy.methods.find(({ code }) => code === group.method)
  return (
    <div className={classes.head}>
      <h3 className={classes.method}>
        {label}
        <span className={classes.share}>
          {format.percent((group.share ?? 0) / 100)}
          {group.change === 'changed' && group.previousShare !== null && (
            <s className={classes.wasShare}>{format.percent(group.previousShare / 100)}</s>
          )}
        </span>
        {method && <MethodStance method={method} />}
        <ChangeMark change={group.change} />
        {group.suggested && <SuggestedMark />}
      </h3>
      {method && (
        <details className={classes.rulings}>
          <summary>{t('claims.rulings')}</summary>
          {method.rulings.map((ruling) => (
            <p key={ruling.pack}>
              <RulingSource policy={policy} ruling={ruling} /> {words(ruling.explanation)}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}

function LeftOut({ group }: { group: ClaimGroup }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  if (group.leftOut.length === 0) return null
  return (
    <p className={classes.leftOut}>
      {t('claims.leftOut', { names: group.leftOut.map(({ label }) => words(label)).join(' · ') })}
    </p>
  )
}

/** With which earlier submission the newest is compared: a revision, or what the group was decided on. */
function CompareChoice() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown, lastDecided, compared, compareWith } = useReading()
  const revisions = shown.submissions.slice(0, -1).toReversed()
  if (!compared) return null
  const choices = [
    ...revisions.map(({ revision }) => ({
      value: String(revision),
      label: t('claims.compareWith', { revision }),
    })),
    ...(lastDecided
      ? [
          {
            value: 'decided',
            label: t('claims.compareDecided', { day: format.date(lastDecided.at) }),
          },
        ]
      : []),
  ]
  return (
    <Select
      size="xs"
      w={310}
      aria-label={t('claims.compare')}
      data={choices}
      value={String(compared.choice)}
      onChange={(choice) => compareWith(choice === 'decided' ? choice : Number(choice))}
    />
  )
}
