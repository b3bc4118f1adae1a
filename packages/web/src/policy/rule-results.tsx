import type { Disagreement, RuleResult, RuleReturns } from '@freigabe/contract'
import { Switch } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read, readPages } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { TextLink } from '../parts/page/links.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { Day } from '../parts/time/moment.tsx'
import faults from './faults.module.css'
import { useSwitchRule } from './mutations.ts'
import classes from './rule-results.module.css'

/**
 * How people judge what rules accept, and which rules may accept by themselves; below, where a person decided
 * otherwise.
 */
export function RuleResults({ maySwitch }: { maySwitch: boolean }) {
  const { t } = useTranslation('policy')
  const query = useInfiniteQuery(readPages('readRuleResults'))
  const rules = query.data?.pages[0]?.rules
  const disagreements = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section title={t('results.title')} lead={t('results.lead')}>
      <ProblemNotice error={query.error} />
      {rules?.length === 0 && <p>{t('results.none')}</p>}
      {rules && rules.length > 0 && <RuleTable rules={rules} maySwitch={maySwitch} />}
      {disagreements.length > 0 && <DisagreementTable cases={disagreements} />}
      <LoadMore query={query} />
    </Section>
  )
}

const figures = ['accepted', 'revoked', 'agreed', 'disagreed'] as const

/** What each rule accepted by itself, how people judged what it would have accepted, and how it stands. */
function RuleTable({ rules, maySwitch }: { rules: RuleResult[]; maySwitch: boolean }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const format = useFormat()
  const change = useSwitchRule()
  const returns = useQuery(read('readRuleReturns')).data?.rules
  const returnsOf = ({ ruleId }: RuleResult) => returns?.find((each) => each.ruleId === ruleId)
  const accepting = (rule: RuleResult) => {
    const verdict = returnsOf(rule)?.verdict
    const mayAccept = isEarned(rule) && verdict !== 'worse' && verdict !== 'few'
    return (
      <Switch
        aria-label={t('results.acceptsOf', { rule: words(rule.title) })}
        checked={rule.standing === 'accepts'}
        disabled={change.isPending || (rule.standing !== 'accepts' && !mayAccept)}
        onChange={({ currentTarget: { checked } }) =>
          change.mutate({ rule: rule.ruleId, accepts: checked })
        }
      />
    )
  }
  const columns: Column<RuleResult>[] = [
    {
      key: 'rule',
      header: t('results.rule'),
      width: '46%',
      cell: (rule) => (
        <>
          {words(rule.title)}
          <Standing rule={rule} returns={returnsOf(rule)} />
        </>
      ),
    },
    ...figures.map(
      (figure): Column<RuleResult> => ({
        key: figure,
        header: t(`results.${figure}`),
        align: 'end',
        cell: (rule) => (
          <>
            {format.number(rule[figure])}
            {rule.earlier && rule.earlier[figure] > 0 && (
              <span className={classes.earlier}>
                {t('results.earlier', { number: format.number(rule.earlier[figure]) })}
              </span>
            )}
          </>
        ),
      }),
    ),
    {
      key: 'least',
      header: t('results.least'),
      align: 'end',
      cell: ({ agreedAtLeast: least }) => (least === null ? '–' : format.percent(least)),
    },
    ...(maySwitch ? [{ key: 'accepts', header: t('results.accepts'), cell: accepting }] : []),
  ]
  return (
    <>
      <DataTable
        label={t('results.title')}
        columns={columns}
        rows={rules}
        rowKey={({ ruleId }) => ruleId}
      />
      {notYetTold.map((verdict) =>
        returns?.some((each) => each.verdict === verdict) ? (
          <p key={verdict} className={classes.words}>
            {t(`results.returns.${verdict}`)}
          </p>
        ) : null,
      )}
      <ProblemNotice error={change.error} />
    </>
  )
}

/** Why nothing can be said of a rule yet: the same for each of them, so it is said once. */
const notYetTold = ['few', 'untold'] as const

function isEarned({ blind, accounts, needed }: RuleResult): boolean {
  return blind >= needed.blind && accounts >= needed.accounts
}

/** Whether a rule accepts by itself, since when, and what it takes until it may. */
function Standing({ rule, returns }: { rule: RuleResult; returns: RuleReturns | undefined }) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const { standing, changedAt, changedBy, badCase, blind, accounts, needed } = rule
  const figuresOf = {
    blind: format.number(blind),
    neededBlind: format.number(needed.blind),
    accounts: format.number(accounts),
    neededAccounts: format.number(needed.accounts),
  }
  return (
    <div className={classes.words}>
      <span>
        {t(`results.is.${standing}`)}
        {standing !== 'shadow' && changedAt && (
          <>
            {' '}
            <Day at={changedAt} />
            {changedBy && ` (${changedBy})`}
          </>
        )}
      </span>
      {standing === 'taken_back' && badCase && (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: badCase.accountId, case: badCase.caseId }}
        >
          {t('results.badCase')}
        </TextLink>
      )}
      {standing !== 'accepts' && (
        <span>{isEarned(rule) ? t('results.earned') : t('results.missing', figuresOf)}</span>
      )}
      {returns && <Returned {...returns} />}
    </div>
  )
}

/** What came back of a rule’s lists beside others, as far as it can be said. */
function Returned({ verdict, rates }: RuleReturns) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const told = rates.flatMap(({ code, ofRule, ofPeople }) =>
    ofRule.estimate && ofPeople.estimate
      ? t(`results.came.${code}`, {
          rate: format.rate(ofRule.estimate.rate),
          most: format.rate(ofPeople.estimate.high),
        })
      : [],
  )
  return (
    <>
      {verdict !== 'few' && verdict !== 'untold' && <span>{t(`results.returns.${verdict}`)}</span>}
      {told.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </>
  )
}

/** The cases that a rule would have accepted and a person rejected, newest first. */
function DisagreementTable({ cases }: { cases: Disagreement[] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const columns: Column<Disagreement>[] = [
    {
      key: 'group',
      header: t('results.case'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: accountId, case: caseId }}
          data-row-link
        >
          {groupName} · {accountName}
        </TextLink>
      ),
    },
    { key: 'rule', header: t('results.rule'), cell: ({ title }) => words(title) },
    {
      key: 'how',
      header: t('results.how'),
      cell: ({ sampled }) => t(sampled ? 'results.sampled' : 'results.notSampled'),
    },
    { key: 'at', header: t('results.rejected'), cell: ({ decidedAt }) => <Day at={decidedAt} /> },
  ]
  return (
    <>
      <h3 className={faults.title}>{t('results.otherwise')}</h3>
      <DataTable
        label={t('results.otherwise')}
        columns={columns}
        rows={cases}
        rowKey={({ caseId, decidedAt }) => `${caseId} ${decidedAt}`}
      />
    </>
  )
}
