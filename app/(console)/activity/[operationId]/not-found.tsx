import { OperationNotFound } from '@/components/operations/operation-not-found'

const OperationNotFoundPage = () => <OperationNotFound />

export default OperationNotFoundPage
