import type { HoldSummary, Locale } from '@freigabe/contract'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { usePlaceHold } from '../mutations.ts'
import { useHoldWords } from '../use-hold-words.ts'

/** What a person may put on hold. */
export interface Placeable {
  /** Its language where it is known. */
  account: { id: string; name: string; locale?: Locale }
  group: { id: string; name: string } | null
  batches: readonly { id: string; importedAt: string; recipients: number }[]
}

interface PlaceHoldProps extends Placeable {
  /** The incident that it is placed for. */
  incident?: string
  small?: boolean
}

/** Places a hold by hand: on what, why for the account, and what was found for colleagues. */
export function PlaceHold({ account, group, batches, incident, small }: PlaceHoldProps) {
  const { t } = useTranslation('watching')
  const toast = useToast()
  const choices = useChoices({ account, group, batches })
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [reasons, setReasons] = useState('')
  const place = usePlaceHold(account.id)
  const open = choices.filter(({ disabled }) => !disabled)
  const unit = open.find(({ value }) => value === chosen) ?? suggested(open)
  const step = {
    ...place,
    mutate: (holdId: string, then: { onSuccess: () => void }) =>
      place.mutate({ holdId, ...unit!.named, incident: incident ?? null, text, reasons }, then),
  }
  if (open.length === 0) return null
  return (
    <StepDialog
      open={t('place.open')}
      title={t('place.title', { account: account.name })}
      warning={t('place.warning')}
      confirm={t('place.send')}
      danger
      quiet
      small={small ?? false}
      disabled={unit === undefined || text.trim() === '' || reasons.trim() === ''}
      step={step}
      onDone={() => {
        setText('')
        setReasons('')
        toast(t('place.sent'))
      }}
    >
      {choices.length > 1 && (
        <NativeSelect
          label={t('place.what')}
          description={unit?.contained && t('place.contains', { what: unit.contained })}
          data={[
            ...(unit ? [] : [{ value: '', label: t('place.choose') }]),
            ...choices.map(({ value, label, disabled }) => ({ value, label, disabled })),
          ]}
          value={unit?.value ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <ProseField
        label={t('place.text')}
        hint={`${t('told')} ${account.locale ? t(`inLanguage.${account.locale}`) : ''}`.trim()}
        lang={account.locale}
        value={text}
        onChange={setText}
      />
      <ProseField
        label={t('place.reasons')}
        hint={t('place.reasonsHint')}
        value={reasons}
        onChange={setReasons}
      />
    </StepDialog>
  )
}

/** Names a unit, as it is sent. */
interface Named {
  group: string | null
  batch: string | null
}

/** The smallest first, so that no more is closed than has to be; what is on hold already cannot be chosen. */
function useChoices(placeable: Placeable) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const words = useHoldWords()
  const { account, batches } = placeable
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account: account.id } }))
  const standing = data?.items.filter(({ status }) => status === 'standing') ?? []
  const isHeld = (named: Named) => standing.some((hold) => isSame(namedBy(hold), named))
  const areHeld =
    batches.length > 0 && batches.every(({ id }) => isHeld({ group: null, batch: id }))
  return useUnits(placeable).map((unit) => {
    const { named } = unit
    const isCovered = standing.some((hold) => isWithin(named, namedBy(hold)))
    const within = standing.filter((hold) => isWithin(namedBy(hold), named))
    const isGroup = named.group !== null && named.batch === null
    const state = isHeld(named) ? 'held' : isCovered ? 'covered' : null
    return {
      ...unit,
      label: state ? t(`place.${state}`, { what: unit.label }) : unit.label,
      disabled: state === 'held',
      /** What is on hold in it by itself. */
      contained: format.list(within.map(words.unit)),
      /** Whether a hold here closes anything that is open still. */
      closesMore: state === null && !(isGroup && areHeld),
    }
  })
}

function useUnits({ group, batches }: Placeable): { value: string; label: string; named: Named }[] {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const ofGroup = group && {
    value: group.id,
    label: t('place.group', { group: group.name }),
    named: { group: group.id, batch: null },
  }
  return [
    ...batches.map(({ id, importedAt, recipients }) => ({
      value: id,
      label: t('place.import', { day: format.day(importedAt), number: format.number(recipients) }),
      named: { group: group?.id ?? null, batch: id },
    })),
    ...(ofGroup ? [ofGroup] : []),
    { value: 'account', label: t('place.account'), named: { group: null, batch: null } },
  ]
}

function namedBy({ group, batch }: HoldSummary): Named {
  return { group: group?.id ?? null, batch: batch?.id ?? null }
}

function isSame(one: Named, other: Named): boolean {
  return one.batch === null && other.batch === null
    ? one.group === other.group
    : one.batch === other.batch
}

/** Whether one is a smaller part of the other. */
function isWithin(part: Named, whole: Named): boolean {
  if (whole.batch !== null || isSame(part, whole)) return false
  return whole.group === null || whole.group === part.group
}

/** The smallest that closes anything; the whole account only where nothing else is left to choose. */
function suggested<Choice extends { value: string; closesMore: boolean }>(open: Choice[]) {
  if (open.length === 1) return open[0]
  return open.find(({ value, closesMore }) => closesMore && value !== 'account')
}
