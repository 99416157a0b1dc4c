import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./globals.css', import.meta.url)), 'utf8')

type Scheme = 'light' | 'dark'
const AA_TEXT = 4.5
const AA_GRAPHICS = 3

const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
)

const GROUNDS = ['ground', 'surface', 'sunken']
const STATES = ['ok', 'warn', 'bad', 'running', 'accent']

/** Every text that stands on every ground somewhere. */
const textPairs = [
  ...['ink', 'ink-second', 'ink-third'].flatMap((text) => [...GROUNDS, 'accent-soft'].map((ground) => [text, ground])),
  ...STATES.flatMap((text) => [...GROUNDS, `${text}-soft`].map((ground) => [text, ground])),
  // inside notices and badges
  ...STATES.flatMap((state) => ['ink', 'ink-second'].map((text) => [text, `${state}-soft`])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['on-bad', 'bad-strong'],
  // tooltips are inverted
  ['ground', 'ink'],
]

const graphicPairs = [
  ...GROUNDS.map((ground) => ['line-control', ground]),
  // the focus ring
  ...[...GROUNDS, ...STATES.map((state) => `${state}-soft`)].map((ground) => ['accent', ground]),
]

const inBothSchemes = (pairs: string[][]) =>
  pairs.flatMap(([over = '', under = '']) => (['light', 'dark'] as const).map((scheme) => ({ over, under, scheme })))

describe('the design tokens', () => {
  test('are all read, but for the see-through one', () => {
    const declared = [...css.matchAll(/--color-([a-z-]+): light-dark/g)].map(([, name]) => name)
    expect(declared.filter((name) => name !== 'scrim')).toEqual([...tokens.keys()])
    expect(tokens.size).toBeGreaterThan(20)
  })

  test.each(inBothSchemes(textPairs))('$over can be read on $under ($scheme)', ({ over, under, scheme }) => {
    expect(contrast(colourOf(over, scheme), colourOf(under, scheme))).toBeGreaterThanOrEqual(AA_TEXT)
  })

  test.each(inBothSchemes(graphicPairs))('$over can be seen on $under ($scheme)', ({ over, under, scheme }) => {
    expect(contrast(colourOf(over, scheme), colourOf(under, scheme))).toBeGreaterThanOrEqual(AA_GRAPHICS)
  })
})

const colourOf = (name: string, scheme: Scheme): string => {
  const token = tokens.get(name)
  if (token === undefined) throw new Error(`globals.css has no --color-${name}`)
  return token[scheme]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
