import { DiskNotFound } from '@/components/disks/disk-not-found'

const DiskNotFoundPage = () => <DiskNotFound />

export default DiskNotFoundPage
