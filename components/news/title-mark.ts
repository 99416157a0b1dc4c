/** "(2) Disks": so many things have happened since the tab was looked at. */
export const marked = (title: string, count: number): string => (count === 0 ? unmarked(title) : `(${count}) ${unmarked(title)}`)

const unmarked = (title: string): string => title.replace(/^\(\d+\) /, '')
