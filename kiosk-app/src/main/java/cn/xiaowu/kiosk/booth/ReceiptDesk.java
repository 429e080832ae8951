package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.kiosk.session.Receipt;

/// Prints receipts.
@FunctionalInterface
interface ReceiptDesk {
    /// Prints and waits for what becomes of the paper; some seconds at most.
    ReceiptView print(Receipt receipt);
}
