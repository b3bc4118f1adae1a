import { BlockList, isIP } from 'node:net'

/** Whether an IP address belongs to the public internet, so that nothing of our own network answers there. */
export function isPublic(address: string): boolean {
  const family = familyOf(address)
  if (family === 'ipv6' && !globalUnicast.check(address, family)) return false
  return !notPublic.check(address, family)
}

/** The family of an IP address, as `BlockList` names it. */
export function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** The special-purpose registries of IANA (RFC 6890), and the address at which Azure answers its machines. */
const notPublic = blockListOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
])
/** All that IPv6 has given out for the public so far; ways to write an IPv4 address lie outside or above. */
const globalUnicast = blockListOf(['2000::/3'])

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string]
    list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}
