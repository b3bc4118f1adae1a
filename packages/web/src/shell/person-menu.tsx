import {
  type MantineColorScheme,
  Popover,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '../people/session.ts'
import { Choice } from './choice.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './person-menu.module.css'

/** The person, their language and colour scheme, and signing out. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { person } = useSession()
  const signOut = useSignOut()
  const [opened, { toggle, close }] = useDisclosure()
  const initials = initialsOf(person.name)
  // The visible text is in the label too, for people who control the screen by voice.
  const label = t('person.menu', { name: person.name, initials })
  return (
    <Popover position="bottom-end" width={264} opened={opened} onDismiss={close} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.person} aria-label={label} onClick={toggle}>
          {initials}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={label}>
        <div className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
        </div>
        <Link to="/profile" className={classes.item} onClick={close}>
          <IconUser size={17} stroke={1.75} aria-hidden="true" />
          {t('person.profile')}
        </Link>
        <div className={classes.choices}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <UnstyledButton className={classes.item} onClick={() => signOut.mutate()}>
          <IconLogout size={17} stroke={1.75} aria-hidden="true" />
          {t('person.signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined]
  return `${[...first][0] ?? ''}${last ? [...last][0] : ''}`.toUpperCase()
}

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto']

/** Light, dark, or as the device is set. */
function SchemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Choice
      label={t('person.scheme')}
      value={colorScheme}
      options={schemes.map((scheme) => ({ value: scheme, label: t(`person.${scheme}`) }))}
      onChange={setColorScheme}
    />
  )
}
