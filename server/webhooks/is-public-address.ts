import 'server-only'
import { BlockList, isIP } from 'node:net'

/** Source: IANA IPv4 Special-Purpose Address Registry; 100.64.0.0/10 holds the metadata service of Alibaba Cloud (100.100.100.200). */
const NOT_PUBLIC_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Of the addresses that are given out at all: Source: IANA IPv6 Special-Purpose Address Registry. 2001::/23 and 2002::/16 wrap IPv4 addresses. */
const NOT_PUBLIC_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const special = new BlockList()
for (const [net, prefix] of NOT_PUBLIC_IPV4) special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of NOT_PUBLIC_IPV6) special.addSubnet(net, prefix, 'ipv6')

/** Everything else (loopback, link-local, private, IPv4 in disguise, NAT64) lies outside of it. Source: IANA IPv6 Address Space. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Can anybody on the internet be there: not this machine, a private network, a link or a metadata service? */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      // with a zone (`fe80::1%eth0`) it is of a link
      return !address.includes('%') && givenOut.check(address, 'ipv6') && !special.check(address, 'ipv6')
    default:
      return false
  }
}

export const isLoopbackAddress = (address: string): boolean => {
  const family = isIP(address)
  return family !== 0 && !address.includes('%') && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
