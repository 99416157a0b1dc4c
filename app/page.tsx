import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'

const HomePage = () => redirect(paths.disks())

export default HomePage
