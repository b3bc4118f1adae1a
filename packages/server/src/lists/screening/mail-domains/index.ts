export { openMailDomains } from './open-mail-domains.ts'
