import type { ReceiptView } from '@xiaowu/contract'
import type { Told } from './identify'

/** What became of the paper. */
export const receiptStates: Record<ReceiptView, Told> = {
  PRINTING: { tone: 'info', zh: '正在打印回执…', en: 'Printing your receipt' },
  PRINTED: { tone: 'good', zh: '回执已打印，请在出纸口取走', en: 'Printed: take it from the slot' },
  OUT_OF_PAPER: {
    tone: 'warn',
    zh: '打印纸已用完，请用手机拍下二维码',
    en: 'Out of paper: please photograph the code',
  },
  FAILED: {
    tone: 'warn',
    zh: '回执没有打印成功，请用手机拍下二维码',
    en: 'Printing failed: please photograph the code',
  },
}
