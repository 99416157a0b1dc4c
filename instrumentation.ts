/** Next calls this once, before it answers the first request. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { begin } = await import('@/server/begin')
  const begun = await begin()
  const { boot } = await import('@/server/boot')
  await boot(begun)
}
