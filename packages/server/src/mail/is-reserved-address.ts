/**
 * Whether an address is in a domain reserved for examples and tests, and so cannot have a mailbox: RFC 2606,
 * sections 2 and 3, and RFC 6761, section 6.
 */
export function isReservedAddress(address: string): boolean {
  return reserved.test(address.slice(address.lastIndexOf('@') + 1))
}

const reserved = /^(.+\.)?(test|example|invalid|localhost|example\.(com|net|org))\.?$/i
