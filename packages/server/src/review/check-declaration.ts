import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

/** Throws DECLARATION_MISSING unless the person confirmed the declaration as it stands now. */
export function checkDeclaration(house: House, version: string): void {
  const current = house.policy.declaration.version
  if (version !== current) throw new AppError('DECLARATION_MISSING', { about: { current } })
}
