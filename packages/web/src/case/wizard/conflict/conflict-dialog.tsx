import { Button, Group, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Dialog } from '../../../parts/dialog/dialog.tsx'
import { useCountryList } from '../../../people/accounts/countries.ts'
import { isGiven } from '../../answer-key.ts'
import { AnswerValue } from '../../answer-value.tsx'
import type { Typed } from '../draft/draft-keeper.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './conflict-dialog.module.css'
import { differences, explanationOf, merged, requirementOf, theirsAtFirst } from './differences.ts'
/** Somebody else saved in between: both versions side by side, and the person chooses part by part. */
export function ConflictDialog({ onSettle }: { onSettle: (typed: Typed) => void }) {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { kept } = useWizard()
  const { conflict: theirs, typed: mine } = kept
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(() =>
    theirs ? theirsAtFirst(mine, theirs, kept.server) : new Set(),
  )
  if (!theirs) return null
  const parts = differences(mine, theirs).map(({ part }) => part)
  const name = theirs.savedBy?.name ?? t('conflict.somebody')
  const take = (part: string, other: boolean) =>
    setTakeTheirs((before) => {
      const next = new Set(before)
      if (other) next.add(part)
      else next.delete(part)
      return next
    })
  return (
    <Dialog
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="60rem"
      title={t('conflict.title', { name })}
    >
      <Stack>
        <p className={classes.lead}>
          {t('conflict.lead', { name, time: theirs.savedAt ? format.moment(theirs.savedAt) : '' })}
        </p>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => setTakeTheirs(new Set())}>
            {t('conflict.allMine')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setTakeTheirs(new Set(parts))}>
            {t('conflict.allTheirs', { name })}
          </Button>
        </Group>
        {parts.map((part) => (
          <ConflictRow
            key={part}
            part={part}
            mine={mine}
            theirs={theirs}
            name={name}
            takesTheirs={takeTheirs.has(part)}
            onTake={(other) => take(part, other)}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={() => onSettle(merged(mine, theirs, takeTheirs))} data-autofocus>
            {t('conflict.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

interface ConflictRowProps {
  part: string
  mine: Typed
  theirs: Typed
  name: string
  takesTheirs: boolean
  onTake: (theirs: boolean) => void
}

/** One part in both versions, side by side, one of which is chosen. */
function ConflictRow({ part, mine, theirs, name, takesTheirs, onTake }: ConflictRowProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const group = useId()
  const requirement = requirementOf(policy, part)
  const title = requirement
    ? words(requirement.label)
    : part === 'contact' || part === 'alsoCases'
      ? t(`conflict.part.${part}`)
      : explanationOf(mine, part) === null
        ? t('conflict.part.methods')
        : t('explanation.label')
  const sides = [
    { label: t('conflict.mine'), from: mine, chosen: !takesTheirs, other: false },
    { label: t('conflict.theirs', { name }), from: theirs, chosen: takesTheirs, other: true },
  ]
  return (
    <fieldset className={classes.row}>
      <legend className={classes.part}>{title}</legend>
      {sides.map(({ label, from, chosen, other }) => (
        <div key={label} className={classes.side} data-chosen={chosen || undefined}>
          <Radio name={group} label={label} checked={chosen} onChange={() => onTake(other)} />
          <div className={classes.value}>
            <ConflictValue part={part} typed={from} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}

/** What one version says about a part. */
function ConflictValue({ part, typed }: { part: string; typed: Typed }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const format = useFormat()
  const countryList = useCountryList()
  const { account, policy } = useWizard()
  const { data } = useQuery(read('listReusable', { params: { account } }))
  const requirement = requirementOf(policy, part)
  if (requirement) {
    const answer = typed.content.answers[part]
    if (!isGiven(answer)) return t('conflict.nothing')
    const evidence = data?.evidence ?? []
    return (
      <AnswerValue
        account={account}
        requirement={requirement}
        answer={answer}
        evidence={evidence}
      />
    )
  }
  const explained = explanationOf(typed, part)
  if (explained !== null) return explained || t('conflict.nothing')
  if (part === 'methods') {
    const methods = typed.content.methods.map(({ code, share }) => {
      const method = policy.methods.find((known) => known.code === code)
      return `${method ? words(method.label) : code} (${format.percent(share / 100)})`
    })
    if (typed.content.overlapping) methods.push(t('methods.overlap'))
    return methods.length > 0 ? format.list(methods) : t('conflict.nothing')
  }
  if (part === 'countries') {
    return countryList(typed.content.countries ?? []) || t('conflict.nothing')
  }
  if (part === 'alsoCases') return t('conflict.groups', { count: typed.alsoCases.length })
  const { name, phone, email, bestTime } = typed.content.contact ?? {}
  const contact = [name, phone, email, bestTime].filter(Boolean)
  return contact.length > 0 ? contact.join(', ') : t('conflict.nothing')
}
