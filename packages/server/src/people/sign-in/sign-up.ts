import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findPerson } from '../person.ts'
import { refuseWeakPassword } from './person-auth.ts'
import { statusOf } from './sign-in.ts'
export interface Newcomer {
  email: string
  name: string
  password: string
  locale: 'de' | 'en'
  timeZone: string
}

/**
 * Makes a person with a sign-in, and signs them in: `headers` set the cookie of their session. If a person
 * already has the address, their password is asked for instead, so that an interrupted sign-up can be
 * repeated and goes on where it ended. The caller has made sure that the address is theirs. Throws
 * SIGN_IN_FAILED and PASSWORD_TOO_WEAK.
 */
export async function signUp(
  house: House,
  newcomer: Newcomer,
): Promise<{ personId: string; headers: Headers }> {
  const { name, password, locale, timeZone } = newcomer
  const email = newcomer.email.toLowerCase()
  const known = await readAs(house.database, 'door', null, (tx) => findPerson(tx, email))
  if (known !== null) return signInAs(house, email, password)
  refuseWeakPassword(password)
  try {
    const { headers, response } = await house.auth.api.signUpEmail({
      body: { email, name, password, locale, timeZone },
      returnHeaders: true,
    })
    return { personId: response.user.id, headers }
  } catch (error) {
    // Another request was a moment quicker: most likely the same person, who clicked twice.
    if (statusOf(error) !== 'UNPROCESSABLE_ENTITY') throw error
    return signInAs(house, email, password)
  }
}

async function signInAs(house: House, email: string, password: string) {
  await finishSignUp(house, email, password)
  try {
    const { headers, response } = await house.auth.api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    })
    return { personId: response.user.id, headers }
  } catch (error) {
    throw statusOf(error) === 'UNAUTHORIZED' ? new AppError('SIGN_IN_FAILED') : error
  }
}

/** The sign-in library writes person and password in two steps; a crash between them left no password. */
async function finishSignUp(house: House, email: string, password: string) {
  const person = await readAs(house.database, 'door', null, (tx) =>
    tx
      .selectFrom('person')
      .leftJoin('person_credential', 'person_credential.person_id', 'person.id')
      .select('person.id')
      .where('email', '=', email)
      .where('person_credential.id', 'is', null)
      .executeTakeFirst(),
  )
  if (person === undefined) return
  refuseWeakPassword(password)
  const library = await house.auth.$context
  await library.internalAdapter.linkAccount({
    userId: person.id,
    providerId: 'credential',
    accountId: person.id,
    password: await library.password.hash(password),
  })
}
