/** A network of `IpReader` as it may be shown: the first half of an IPv4 address, a quarter of IPv6's network. */
export function maskNetwork(network: number): string {
  if (network < 0) return `${Math.floor((-network - 1) / 2 ** 37).toString(16)}:x`
  return `${Math.floor(network / 2 ** 24)}.${Math.floor(network / 2 ** 16) % 256}.x.x`
}
