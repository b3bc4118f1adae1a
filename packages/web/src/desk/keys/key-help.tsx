import { Switch } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { nextPreference } from '../next/next-preference.ts'
import classes from './key-help.module.css'
import { keyPreference } from './key-preference.ts'
import { Signs } from './signs.tsx'

const groups = {
  queue: ['n', 'jk', 'enter', 'slash', 'l', 'x', 'palette', 'escape'],
  case: ['assess', 'p', 'rest', 'step', 'section', 'e', 'i', 'c', 'u'],
  decision: ['a', 'f', 'r', 'send', 'z', 'v', 'h', 'o', 's'],
} as const

const keys = {
  jk: ['J', 'K'],
  enter: ['↵'],
  slash: ['/'],
  l: ['L'],
  n: ['N'],
  x: ['X'],
  palette: ['Ctrl', 'K'],
  escape: ['Esc'],
  step: ['.', ','],
  section: ['G', '1 – 9'],
  h: ['H'],
  o: ['O'],
  s: ['S'],
  assess: ['1', '2', '3', '4'],
  p: ['P'],
  rest: ['⇧', 'P'],
  e: ['E'],
  i: ['I'],
  c: ['C'],
  u: ['U'],
  a: ['A'],
  f: ['F'],
  r: ['R'],
  send: ['Ctrl', '↵'],
  z: ['Z'],
  v: ['V'],
} as const

/** All keys and signs of the desk, and the switches for single letters and for what follows a decision. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'parts'])
  const goesOn = useSyncExternalStore(nextPreference.subscribe, nextPreference.read)
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
                        {key === 'Ctrl' ? t('parts:control') : key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.does.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Signs />
      </div>
      <Switch
        mt="lg"
        label={t('keys.single')}
        description={t('keys.singleHint')}
        checked={on}
        onChange={({ currentTarget }) => keyPreference.write(currentTarget.checked)}
      />
      <Switch
        mt="sm"
        label={t('next.preference')}
        description={t('next.preferenceHint')}
        checked={goesOn}
        onChange={({ currentTarget }) => nextPreference.write(currentTarget.checked)}
      />
    </Dialog>
  )
}
