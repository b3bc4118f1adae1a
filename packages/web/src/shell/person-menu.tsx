import { Menu, UnstyledButton } from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '../accounts/mutations/use-sign-out.ts'
import { useSession } from '../accounts/queries/session-query.ts'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './person-menu.module.css'
import { SchemeSwitch } from './scheme-switch.tsx'

/** Who one is, in which language and light, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { person } = useSession()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={264} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes.person}
          aria-label={t('person.menu', { name: person.name })}
        >
          {initialsOf(person.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/profile"
          closeMenuOnClick
          leftSection={<IconUser size={17} stroke={1.75} aria-hidden="true" />}
        >
          {t('person.profile')}
        </Menu.Item>
        <div className={classes.choices}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={17} stroke={1.75} aria-hidden="true" />}
          onClick={() => signOut.mutate()}
        >
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first, last] = [words[0] ?? name, words.length > 1 ? words.at(-1) : undefined]
  return `${[...first][0] ?? ''}${last ? [...last][0] : ''}`.toUpperCase()
}
