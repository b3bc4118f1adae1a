import type { Platform } from '@freigabe/contract'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRoleName } from '../use-role-name.ts'
import classes from './example-sign-ins.module.css'

type SignIn = Platform['signIns'][number]

interface ExampleSignInsProps {
  signIns: SignIn[]
  disabled: boolean
  onChoose: (who: { email: string; password: string }) => void
}

/** Everyone on the example platform, by the place they belong to; one click signs in. */
export function ExampleSignIns({ signIns, disabled, onChoose }: ExampleSignInsProps) {
  const { t } = useTranslation('accounts')
  const roleName = useRoleName()
  const byPlace = Map.groupBy(signIns, (signIn) => signIn.of)
  return (
    <section aria-labelledby="example" className={classes.example}>
      <h2 id="example" className={classes.title}>
        {t('signIn.example.title')}
      </h2>
      <p className={classes.lead}>{t('signIn.example.lead')}</p>
      <dl className={classes.places}>
        {[...byPlace].map(([place, people]) => (
          <div key={place} className={classes.place}>
            <dt className={classes.name}>{place}</dt>
            {people.map(({ name, role, email, password }) => (
              <dd key={email} className={classes.person}>
                <UnstyledButton
                  className={classes.button}
                  disabled={disabled}
                  onClick={() => onChoose({ email, password })}
                >
                  <span className={classes.who}>{name}</span>{' '}
                  <span className={classes.role}>{roleName(role)}</span>
                </UnstyledButton>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
