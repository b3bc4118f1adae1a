import { UnstyledButton } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { MaskedText } from '../../../parts/masked-text.tsx'
import { useCountryList } from '../../../people/accounts/countries.ts'
import { useReading } from '../case-context.tsx'
import { useSince } from '../judging/use-since.ts'
import classes from './difference-summary.module.css'
import { type Differences, differencesOf, isAlike } from './differences-of.ts'

/** What the newest submission says otherwise, in a few lines on top; the statements bear marks below. */
export function DifferenceSummary() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown, compared } = useReading()
  const since = useSince()
  const newest = shown.submissions.at(-1)
  if (!compared || !since || !newest) return null
  const differences = differencesOf(compared.submission, newest)
  const before = compared.decided?.recipients ?? shown.recipients
  const sameAnswers = () => {
    if (before === shown.recipients) return t('difference.none', { since })
    if (before > 0) return t('difference.same', { since })
    const count = shown.recipients
    return t('difference.sameNew', { since, count, number: format.number(count) })
  }
  const title = isAlike(differences) ? sameAnswers() : t('difference.title', { since })
  return (
    <div className={classes.summary}>
      <p className={classes.title}>
        <IconArrowsDiff size={16} aria-hidden="true" />
        {title}
      </p>
      <ul className={classes.lines}>
        {!(isAlike(differences) && before === 0) && <Recipients />}
        <Answers {...differences} />
        <Methods {...differences} />
        <Statements kind="added" keys={differences.added} />
        <Statements kind="changed" keys={differences.changed} />
        <Statements kind="removed" keys={differences.removed} />
        <Explanations {...differences} />
        <Files {...differences} />
        <Countries {...differences} />
      </ul>
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <span className={classes.name}>{name}</span> {children}
    </li>
  )
}

/** Between two revisions the imports stay the same. */
function Recipients() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown, compared } = useReading()
  if (!compared?.decided || compared.decided.recipients === shown.recipients) return null
  return (
    <Line name={t('difference.recipients')}>
      {t('difference.now', {
        now: format.number(shown.recipients),
        before: format.number(compared.decided.recipients),
      })}
    </Line>
  )
}

/** What the customer answered, in their own words: it is mostly why the case is back. */
function Answers({ answered }: Differences) {
  const { t } = useTranslation('desk')
  const { questions } = useReading().shown
  return questions.flatMap(({ id, answer }, place) =>
    answer && answered.includes(id)
      ? [
          <Line
            key={id}
            name={t('difference.answer', { count: questions.length, number: place + 1 })}
          >
            <span className={classes.answer}>
              <MaskedText>{answer.text}</MaskedText>
            </span>
          </Line>,
        ]
      : [],
  )
}

function Explanations({ explained }: Differences) {
  const { t } = useTranslation('desk')
  if (explained.length === 0) return null
  return (
    <Line name={t('difference.explained')}>
      {t('difference.explanations', { count: explained.length })}
    </Line>
  )
}

function Methods({ methods }: Differences) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const format = useFormat()
  const { policy } = useReading()
  if (methods.length === 0) return null
  const percent = (share: number) => format.percent(share / 100)
  const told = methods.map(({ code, before, now }) => {
    const known = policy.methods.find((method) => method.code === code)
    const method = known ? words(known.label) : code
    if (now === null) return t('difference.gone', { method })
    if (before === null) return t('difference.came', { method, share: percent(now) })
    return t('difference.share', { method, now: percent(now), before: percent(before) })
  })
  return <Line name={t('difference.methods')}>{told.join(' · ')}</Line>
}

function Statements({ kind, keys }: { kind: 'added' | 'changed' | 'removed'; keys: string[] }) {
  const { t } = useTranslation('desk')
  if (keys.length === 0) return null
  return (
    <Line name={t(`difference.${kind}`)}>
      {keys.map((key, at) => (
        <span key={key}>
          {at > 0 && ' · '}
          <StatementName answer={key} />
        </span>
      ))}
    </Line>
  )
}

/** The name of a statement, leading to it where it is to be judged. */
function StatementName({ answer }: { answer: string }) {
  const words = useLocalText()
  const { policy, order, goTo } = useReading()
  const requirement = policy.requirements.find(({ id }) => id === answer.split('/')[1])
  const name = requirement ? words(requirement.label) : answer
  const statement = `answer:${answer}`
  if (!order.includes(statement)) return name
  return (
    <UnstyledButton className={classes.jump} onClick={() => goTo(statement)}>
      {name}
    </UnstyledButton>
  )
}

function Files({ files: { added, removed } }: Differences) {
  const { t } = useTranslation('desk')
  const namesOf = (files: { name: string }[]) => files.map(({ name }) => name).join(' · ')
  return (
    <>
      {added.length > 0 && <Line name={t('difference.filesAdded')}>{namesOf(added)}</Line>}
      {removed.length > 0 && <Line name={t('difference.filesRemoved')}>{namesOf(removed)}</Line>}
    </>
  )
}

function Countries({ countries: { added, removed } }: Differences) {
  const { t } = useTranslation('desk')
  const list = useCountryList()
  return (
    <>
      {added.length > 0 && <Line name={t('difference.countriesAdded')}>{list(added)}</Line>}
      {removed.length > 0 && <Line name={t('difference.countriesRemoved')}>{list(removed)}</Line>}
    </>
  )
}
