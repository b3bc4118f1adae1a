import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../people/session.ts'
import classes from './account-switch.module.css'

/** The account's name; for people of several accounts, the switch between them. */
export function AccountSwitch({ account }: { account: string }) {
  const { t } = useTranslation()
  const { memberships } = useSession()
  const navigate = useNavigate()
  const current = memberships.find(({ accountId }) => accountId === account)
  if (memberships.length < 2) {
    return <span className={classes.single}>{current?.accountName}</span>
  }
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.switch}>
          <span className={classes.name}>{current?.accountName}</span>
          <IconSelector size={16} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('account.switch')}</Menu.Label>
        {/* biome-ignore lint/a11y/useSemanticElements: a menu holds no fieldset. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard. */}
        <div role="group" aria-label={t('account.switch')} className={classes.list} tabIndex={0}>
          {memberships.map(({ accountId, accountName, role, suspended }) => (
            <Menu.Item
              key={accountId}
              aria-current={accountId === account || undefined}
              rightSection={accountId === account && <IconCheck size={16} aria-hidden="true" />}
              onClick={() => navigate({ to: '/a/$account', params: { account: accountId } })}
            >
              <span className={classes.option}>{accountName}</span>
              <span className={classes.role}>
                {t(`account.role.${role}`)}
                {suspended && ` · ${t('account.suspended')}`}
              </span>
            </Menu.Item>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
