import type { Group } from '@freigabe/contract'
import { Box, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { StandingBadge } from '../../parts/badge/standing-badge.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { passedAs } from '../passed-as.ts'
import { useListWords } from '../use-list-words.ts'

/** The groups of an account: their standing, what comes next, who takes it and by when. */
export function GroupTable({ account, groups }: { account: string; groups: Group[] }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const forStaff = useReadsAsStaff(account)
  const columns: Column<Group>[] = [
    {
      key: 'name',
      header: t('dashboard.name'),
      cell: ({ id, name }) => (
        <TextLink to="/a/$account/groups/$group" params={{ account, group: id }} data-row-link>
          <Text span inherit lineClamp={2} title={name}>
            {name}
          </Text>
        </TextLink>
      ),
    },
    {
      key: 'recipients',
      header: t('dashboard.recipients'),
      align: 'end',
      width: '7rem',
      narrow: ({ recipients }) =>
        t('imports.recipients', { count: recipients, number: format.number(recipients) }),
      cell: (group) => <Recipients group={group} />,
    },
    {
      key: 'standing',
      header: t('dashboard.standing'),
      width: '11rem',
      narrow: 'beside',
      cell: ({ standing }) => <StandingBadge standing={standing} forStaff={forStaff} />,
    },
    {
      key: 'next',
      header: t('dashboard.next'),
      width: '15rem',
      narrow: (group) => <NarrowStep group={group} forStaff={forStaff} />,
      cell: (group) => <NextStepText group={group} forStaff={forStaff} />,
    },
    {
      key: 'by',
      header: t('dashboard.by'),
      width: '12rem',
      narrow: 'hidden',
      cell: (group) => <StepDeadline group={group} />,
    },
  ]
  return (
    <DataTable
      label={t('dashboard.table')}
      columns={columns}
      rows={groups}
      rowKey={({ id }) => id}
    />
  )
}

/** How many, and below it how many of them are in another state than the group. */
function Recipients({ group }: { group: Group }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { recipients, sendable, inReview, standing, next, conditions } = group
  const first = conditions.find(({ step }) => step?.opensFrom)?.step?.slice.size ?? 0
  const parts = {
    first,
    sendable: next.what === 'send' ? 0 : sendable,
    inReview: standing === 'in_review' ? 0 : inReview,
  }
  return (
    <>
      {format.number(recipients)}
      {(['first', 'sendable', 'inReview'] as const).map(
        (part) =>
          parts[part] > 0 && (
            <Text key={part} inherit c="var(--text-quiet)" style={{ whiteSpace: 'nowrap' }}>
              {t(`dashboard.${part}`, { number: format.number(parts[part]) })}
            </Text>
          ),
      )}
    </>
  )
}

interface StepProps {
  group: Group
  forStaff: boolean
}

/** What comes next, and below it who takes that step. */
function NextStepText({ group, forStaff }: StepProps) {
  const { t } = useListWords(forStaff)
  const stepText = useStepText()
  const { appeal } = group
  const who = returnsBy(group) === null ? group.next.who : 'platform'
  return (
    <Box component="span" display="inline-grid">
      {stepText(group)}
      {who !== 'nobody' && (
        <Box component="span" c="dimmed">
          {forStaff && who === 'you' ? t('listsForStaff:who') : t(`who.${who}`)}
        </Box>
      )}
      {appeal && (
        <Box component="span" c="dimmed">
          {t(forStaff ? 'listsForStaff:appeal' : 'dashboard.appeal')}
        </Box>
      )}
    </Box>
  )
}

/** By when it is taken. */
function StepDeadline({ group }: { group: Group }) {
  const returns = returnsBy(group)
  if (returns) return <Deadline by={returns} stacked passed="missed" />
  const { by } = group.next
  if (group.standing === 'expired' && group.approvalEndsAt) {
    return <Deadline by={group.approvalEndsAt} stacked passed="expired" />
  }
  if (by === null) return '–'
  return <Deadline by={by} stacked passed={passedAs(group.next)} end={isEnd(group)} />
}

/** The next step and its day in one line. */
function NarrowStep({ group, forStaff }: StepProps) {
  const { t } = useListWords(forStaff)
  const format = useFormat()
  const stepText = useStepText()
  const by = returnsBy(group) ?? group.next.by
  const step = group.appeal
    ? `${stepText(group)}. ${t(forStaff ? 'listsForStaff:appeal' : 'dashboard.appeal')}`
    : stepText(group)
  if (by === null) return step
  const day = format.date(by)
  if (group.next.what === 'send') return t('dashboard.until', { day })
  // The end of an approval that does not hold for all is not what comes next.
  return isEnd(group) && returnsBy(group) === null ? step : t('dashboard.stepBy', { step, day })
}

/** When a person looks at what came back of a first part that is being sent; else null. */
function returnsBy({ next, conditions }: Group): string | null {
  if (next.what !== 'send_some') return null
  return conditions.find(({ step }) => step?.opensFrom)?.step?.waitsFrom ?? null
}

/** Whether nothing is to be done by then, but something valid until that day. */
function isEnd({ next: { what } }: Group): boolean {
  return what === 'send' || what === 'send_some' || what === 'see_condition'
}

/** The next step in words; where a condition stands, by what it asks or allows. */
function useStepText(): (group: Group) => string {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (group) => {
    const { conditions, recipients } = group
    const { what, questions } = group.next
    if (returnsBy(group) !== null) return t('next.await_returns')
    const [first] = conditions.filter(({ kind }) => kind !== 'expires_after')
    if (what === 'see_condition' && first?.kind === 'only_after_cleaned_reimport') {
      return t('next.import_cleaned')
    }
    const part = first?.step?.slice.size ?? first?.limit ?? null
    if (what === 'send_some' && part !== null && part < recipients) {
      return t('next.send_first', { count: part, number: format.number(part) })
    }
    return t(`next.${what}`, { count: questions })
  }
}
