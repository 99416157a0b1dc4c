export type BrowserNotice = {
  title: string
  body: string
  /** The same thing, told by two tabs, is one notice. */
  tag: string
  onPress: () => void
}

/** A notice of the browser, for whoever has the console in the background. Where the browser has none after all, nothing happens. */
export const showNotice = ({ title, body, tag, onPress }: BrowserNotice): void => {
  try {
    const notice = new Notification(title, { body, tag })
    notice.addEventListener('click', () => {
      window.focus()
      notice.close()
      onPress()
    })
  } catch {
    // Chrome on Android has the name, but only a service worker may use it
  }
}
