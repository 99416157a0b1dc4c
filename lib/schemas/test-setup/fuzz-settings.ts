/** How long form and sandbox are played against each other: briefly with the unit tests, long with `npm run fuzz`. */
export const fuzzSettings = ({ FUZZ_SEED, FUZZ_CASES, FUZZ_WIRE_CASES }: Readonly<Record<string, string | undefined>>) => ({
  seed: Number(FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31)),
  cases: Number(FUZZ_CASES ?? 4_000),
  wireCases: Number(FUZZ_WIRE_CASES ?? 200),
  timeoutMs: 1_800_000,
})
