import { AppError } from '../../http/app-error.ts'
import { minimumPasswordLength } from './person-auth.ts'

/** Throws PASSWORD_TOO_WEAK for a password that is too short (NIST SP 800-63B asks for length alone). */
export function refuseWeakPassword(password: string): void {
  if ([...password].length < minimumPasswordLength) throw new AppError('PASSWORD_TOO_WEAK')
}
