import type { SheetFound } from '@freigabe/contract'
import { UnstyledButton } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { foundKey, tellsAgainst } from '../../../case/sheet/found.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { SeverityMark } from '../../../parts/badge/severity.tsx'
import { useReading } from '../case-context.tsx'
import classes from './gist.module.css'
import { gravestFirst, type Line } from './sheet-of.ts'

/** So many reasons stand in a line; the sheet has them all. */
const mostReasons = { against: 3, for: 2 }

/** The case in three lines: what is claimed, what tells against it, what speaks for it; each part leads to its place. */
export function Gist() {
  const { t } = useTranslation('desk')
  const { shown, sheet } = useReading()
  if (shown.submissions.length === 0) return null
  const lines = [...sheet.open, ...sheet.silent, ...sheet.agreeing]
  const missing = sheet.open.filter(({ standing }) => standing === 'missing')
  return (
    <dl className={classes.gist}>
      <Part name={t('gist.claimed')}>
        <Claimed lines={lines} />
      </Part>
      <Part name={t('gist.against')}>
        <Reasons lines={lines} speaking="against" otherwise={missing.length === 0} />
        {missing.length > 0 && (
          <Jump to={missing[0]!.id}>{t('gist.missing', { count: missing.length })}</Jump>
        )}
      </Part>
      <Part name={t('gist.for')}>
        <Reasons lines={lines} speaking="for" otherwise />
      </Part>
    </dl>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The methods with their shares; one that the policy refuses says so. */
function Claimed({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const format = useFormat()
  const { policy } = useReading()
  return lines.map(({ id, said }) => {
    if (said.kind !== 'method') return null
    const { method: code, share } = said.group
    const method = policy.methods.find((known) => known.code === code)
    return (
      <Jump key={id} to={id}>
        {method ? words(method.label) : code}, {format.percent((share ?? 0) / 100)}
        {method?.stance === 'forbidden' && (
          <span className={classes.forbidden}>
            <IconBan size={14} aria-hidden="true" /> {t('stance.forbidden')}
          </span>
        )}
      </Jump>
    )
  })
}

interface ReasonsProps {
  lines: Line[]
  speaking: SheetFound['speaks']
  /** Whether to say that there is nothing. */
  otherwise: boolean
}

/** Each thing that was found once, the gravest first. */
function Reasons({ lines, speaking, otherwise }: ReasonsProps) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const places = new Map<string, { found: SheetFound; line: string }>()
  for (const { id, found: all } of lines) {
    for (const found of all.filter(
      (each) => each.speaks === speaking && (speaking === 'for' || tellsAgainst(each)),
    )) {
      if (!places.has(foundKey(found))) places.set(foundKey(found), { found, line: id })
    }
  }
  const reasons = gravestFirst([...places.values()].map(({ found }) => found))
  const more = reasons.length - mostReasons[speaking]
  if (reasons.length === 0)
    return otherwise && <span className={classes.nothing}>{t('gist.nothing')}</span>
  return (
    <>
      {reasons.slice(0, mostReasons[speaking]).map((found) => (
        <Jump key={foundKey(found)} to={places.get(foundKey(found))!.line}>
          {found.speaks === 'against' && <SeverityMark severity={found.severity} isIcon />}
          <span className={classes.words}>{words(found.text)}</span>
        </Jump>
      ))}
      {more > 0 && <span className={classes.nothing}>{t('gist.more', { count: more })}</span>}
    </>
  )
}

function Jump({ to, children }: { to: string; children: ReactNode }) {
  const { goTo } = useReading()
  return (
    <UnstyledButton className={classes.jump} onClick={() => goTo(to)}>
      {children}
    </UnstyledButton>
  )
}
