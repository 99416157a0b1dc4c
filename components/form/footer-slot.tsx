'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * The footer of a drawer or dialog stays in view outside the scrolling content, and yet belongs to what the content shows.
 * `slot` goes into the footer, `provide` around the content; a <Footer> in the content then appears in the slot.
 */
export const useFooterSlot = (): { slot: ReactNode; provide: (content: ReactNode) => ReactNode } => {
  const [host, setHost] = useState<HTMLElement | null>(null)
  return {
    slot: <div ref={setHost} className="contents" />,
    provide: (content) => <FooterHost.Provider value={host}>{content}</FooterHost.Provider>,
  }
}

export const Footer = ({ children }: { children: ReactNode }) => {
  const host = useContext(FooterHost)
  return host === null ? null : createPortal(children, host)
}

const FooterHost = createContext<HTMLElement | null>(null)
