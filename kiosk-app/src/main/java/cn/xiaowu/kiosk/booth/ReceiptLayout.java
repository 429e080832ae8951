package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.kiosk.session.Receipt;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Lays out a receipt (受理回执) on 80 mm paper. Immutable, for use by any thread.
final class ReceiptLayout {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final String boothName;
    private final String servicePhone;
    private final ZoneId zone;

    /// @param zone in which times are printed
    ReceiptLayout(String boothName, String servicePhone, ZoneId zone) {
        this.boothName = boothName;
        this.servicePhone = servicePhone;
        this.zone = zone;
    }

    ReceiptDocument document(Receipt receipt) {
        return ReceiptDocument.compose()
                .big("政务晓屋")
                .centred("受理回执 Receipt")
                .feed(1)
                .text("办件编号 " + receipt.number())
                .text("事    项 " + receipt.item().name())
                .text("办理模式 " + mode(receipt.item().mode()))
                .text("受理机关 " + receipt.item().department())
                .text("申 请 人 " + receipt.applicant().name().masked() + "  "
                        + receipt.applicant().idNumber().masked())
                .text("申请时间 " + MINUTE.format(receipt.signedAt().atZone(zone)))
                .text("承诺时限 " + receipt.item().promisedWorkingDays() + " 个工作日")
                .text("办理地点 " + boothName)
                .feed(1)
                .qr(receipt.progressUrl())
                .centred("扫码查询办理进度")
                .centred("Scan to see the progress of your case")
                .text("咨询电话 " + servicePhone)
                .feed(3)
                .cut()
                .done();
    }

    private static String mode(HandlingMode mode) {
        return switch (mode) {
            case FULLY_ONLINE -> "全程网办";
            case COLLECT_AND_FORWARD -> "异地代收代办";
            case JOINT -> "多地联办";
        };
    }
}
