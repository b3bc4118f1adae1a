import { setTimeout } from 'node:timers/promises'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { statusOf } from './sign-in.ts'

/** Longer than a letter takes to be written, so that the time of the answer does not tell of one. */
const answerMilliseconds = 300

/** Sends the link for a new password. Who asks for an unknown address learns nothing. */
export async function requestPasswordReset(house: House, email: string): Promise<undefined> {
  await Promise.all([
    house.auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } }),
    setTimeout(answerMilliseconds),
  ])
}

/** Sets a new password; every session of the person ends, and so does the link. */
export async function resetPassword(
  house: House,
  token: string,
  password: string,
): Promise<undefined> {
  refuseWeakPassword(password)
  await house.auth.api.resetPassword({ body: { token, newPassword: password } }).catch((error) => {
    if (statusOf(error) === 'BAD_REQUEST') throw new AppError('TOKEN_INVALID')
    throw error
  })
}
