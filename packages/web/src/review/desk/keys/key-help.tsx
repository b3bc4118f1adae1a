import { Switch } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../parts/dialog.tsx'
import classes from './key-help.module.css'
import { keyPreference } from './key-preference.ts'

const groups = {
  queue: ['jk', 'enter', 'slash', 'g'],
  case: ['np', 'assess', 'e', 'i', 'c', 'u'],
  decision: ['a', 'f', 'r', 'send', 'z'],
} as const

const keys = {
  jk: ['J', 'K'],
  enter: ['↵'],
  slash: ['/'],
  g: ['G'],
  np: ['N', 'P'],
  assess: ['1', '2', '3', '4'],
  e: ['E'],
  i: ['I'],
  c: ['C'],
  u: ['U'],
  a: ['A'],
  f: ['F'],
  r: ['R'],
  send: ['Ctrl', '↵'],
  z: ['Z'],
} as const

/** All keys of the desk, and the switch that turns single letters off. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const on = useSyncExternalStore(keyPreference.subscribe, keyPreference.read)
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')} size="46rem">
      <div className={classes.groups}>
        {(['queue', 'decision', 'case'] as const).map((group) => (
          <section key={group}>
            <h3 className={classes.title}>{t(`keys.group.${group}`)}</h3>
            <dl className={classes.keys}>
              {groups[group].map((name) => (
                <div key={name} className={classes.line}>
                  <dt>
                    {keys[name].map((key) => (
                      <kbd key={key} className={classes.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.does.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="lg"
        label={t('keys.single')}
        description={t('keys.singleHint')}
        checked={on}
        onChange={({ currentTarget }) => keyPreference.write(currentTarget.checked)}
      />
    </Dialog>
  )
}
