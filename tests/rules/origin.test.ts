import { describe, expect, test } from 'vitest'
import { clientAddress, isOwnOrigin, peerHeader } from '@/lib/platform/origin'

const host = 'samlad.example.se'
const own = `https://${host}`

/** Undefined stands for a header that is not sent. */
function asked(headers: Record<string, string | undefined>): Headers {
  const sent = Object.entries({ host, ...headers }).filter(([, value]) => value !== undefined)
  return new Headers(sent as [string, string][])
}

describe('a state change comes from our own pages', () => {
  test.each([
    ['a browser on our page', { origin: own, 'sec-fetch-site': 'same-origin' }],
    ['an older browser on our page', { origin: own }],
    ['a browser that keeps its origin to itself', { 'sec-fetch-site': 'same-origin' }],
  ])('yes: %s', (_who, headers) => expect(isOwnOrigin(asked(headers))).toBe(true))

  const foreign = 'https://evil.test'
  test.each([
    ['nothing said', {}],
    ['origin null', { origin: 'null' }],
    ['origin empty', { origin: '' }],
    ['origin null though the browser says same', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['foreign', { origin: foreign }],
    ['foreign, forged forwarded host', { origin: foreign, 'x-forwarded-host': 'evil.test' }],
    ['foreign, forged forwarded', { origin: foreign, forwarded: 'host=evil.test' }],
    ['foreign that begins like ours', { origin: `${own}.evil.test` }],
    ['foreign with our host as user', { origin: `https://${host}@evil.test` }],
    ['another port', { origin: `${own}:8443` }],
    ['a subdomain', { origin: `https://www.${host}` }],
    ['ours, but the browser says cross-site', { origin: own, 'sec-fetch-site': 'cross-site' }],
    ['ours, but the browser says same-site', { origin: own, 'sec-fetch-site': 'same-site' }],
    ['typed by hand', { 'sec-fetch-site': 'none' }],
    ['no host', { origin: own, host: undefined }],
  ])('no: %s', (_who, headers) => expect(isOwnOrigin(asked(headers))).toBe(false))
})

describe('where a request comes from', () => {
  const peer = '192.0.2.1'
  const through = (chain: string | undefined, hops: number) =>
    clientAddress(asked({ [peerHeader]: peer, 'x-forwarded-for': chain }), hops)

  test('without proxies the socket decides, whatever the client writes', () => {
    expect(through('203.0.113.1', 0)).toBe(peer)
  })

  test('each trusted proxy adds one to the right; what stands to the left of them is hearsay', () => {
    expect(through('203.0.113.9, 198.51.100.1', 1)).toBe('198.51.100.1')
    expect(through('203.0.113.9, 198.51.100.1, 10.0.0.1', 2)).toBe('198.51.100.1')
  })

  test('a chain too short for its proxies counts as the socket', () => {
    expect(through(undefined, 1)).toBe(peer)
    expect(through('', 2)).toBe(peer)
    expect(through('203.0.113.9', 2)).toBe(peer)
  })
})
