import { SnapshotNotFound } from '@/components/snapshots/snapshot-not-found'

const SnapshotNotFoundPage = () => <SnapshotNotFound />

export default SnapshotNotFoundPage
