import type { Policy } from '@freigabe/contract'
import { TextInput } from '@mantine/core'
import { IconChevronDown, IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { groupedMethods } from '../../../lists/grouped-methods.ts'
import { useWizard } from '../wizard-context.ts'
import { methodFinder } from './find-methods.ts'
import classes from './method-picker.module.css'

type Method = Policy['methods'][number]

interface MethodPickerProps {
  id: string
  chosen: string[]
  fault: string | undefined
  onAdd: (code: string) => void
}

/** The collection methods of the policy to choose from, by what they have in common or by what people call them. */
export function MethodPicker({ id, chosen, fault, onAdd }: MethodPickerProps) {
  const { t } = useTranslation('wizard')
  const [opened, setOpened] = useState(false)
  if (chosen.length > 0 && !opened) {
    return (
      <button type="button" className={classes.add} onClick={() => setOpened(true)}>
        <IconPlus size={17} aria-hidden="true" /> {t('methods.another')}
      </button>
    )
  }
  const pick = (code: string) => {
    setOpened(false)
    onAdd(code)
  }
  return <MethodSearch id={id} chosen={chosen} fault={fault} onAdd={pick} />
}

function MethodSearch({ id, chosen, fault, onAdd }: MethodPickerProps) {
  const { t } = useTranslation('wizard')
  const { policy } = useWizard()
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const find = useMemo(() => methodFinder(policy.methods), [policy])
  const isOpen = ({ code }: Method) => !chosen.includes(code)
  const found = find(search).filter(isOpen)
  const type = (typed: string) => {
    setSearch(typed)
    // At the bottom of a small screen the hits would come up behind the bar.
    field.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={classes.picker}>
      <TextInput
        id={id}
        ref={field}
        type="search"
        label={chosen.length === 0 ? t('methods.choose') : t('methods.another')}
        placeholder={t('methods.search')}
        leftSection={<IconSearch size={16} />}
        value={search}
        error={fault}
        onChange={({ currentTarget: { value } }) => type(value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {search.trim() === '' ? (
        <MethodGroups methods={policy.methods.filter(isOpen)} onAdd={onAdd} />
      ) : (
        <MethodOptions methods={found} onAdd={onAdd} />
      )}
      <p role="status" className={classes.none}>
        {search.trim() !== '' && found.length === 0 && t('methods.nothing')}
      </p>
    </div>
  )
}

interface OptionsProps {
  methods: readonly Method[]
  onAdd: (code: string) => void
}

/** All of them in a few cards, of which one is open at a time; within each the forbidden ones last. */
function MethodGroups({ methods, onAdd }: OptionsProps) {
  const { t } = useTranslation(['wizard', 'case'])
  const words = useLocalText()
  const groups = groupedMethods(methods)
  return (
    <div className={classes.groups}>
      {groups.map(({ group, own }) => {
        const heading = `method-group-${group ?? 'other'}`
        return (
          <section key={heading} aria-labelledby={heading}>
            <details name="method-group" open={groups.length === 1} className={classes.card}>
              <summary className={classes.summary}>
                <h3 id={heading} className={classes.group}>
                  {t(`case:methods.group.${group ?? 'other'}`)}
                </h3>
                <IconChevronDown size={17} aria-hidden="true" className={classes.chevron} />
                <span className={classes.kinds}>
                  {own.map(({ label }) => words(label)).join(' · ')}
                </span>
              </summary>
              <MethodOptions methods={own} onAdd={onAdd} />
            </details>
          </section>
        )
      })}
    </div>
  )
}

function MethodOptions({ methods, onAdd }: OptionsProps) {
  const { t } = useTranslation(['wizard', 'case'])
  const words = useLocalText()
  return (
    <ul className={classes.list}>
      {methods.map(({ code, label, hint, stance }) => (
        <li key={code}>
          <button type="button" className={classes.option} onClick={() => onAdd(code)}>
            <IconPlus size={17} aria-hidden="true" className={classes.plus} />
            <span className={classes.words}>
              <span className={classes.label}>
                {words(label)}
                {stance === 'forbidden' && (
                  <span className={classes.forbidden}>{t('case:methods.forbidden')}</span>
                )}
              </span>
              <span className={classes.hint}>{words(hint)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
