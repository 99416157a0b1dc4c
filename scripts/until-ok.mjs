/** Waits until an address answers 2xx. Answers whether it did in time. */
export const untilOk = async (url, withinMs) => {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if ((await fetch(url).catch(() => null))?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return false
}

const LOOK_EVERY_MS = 150
