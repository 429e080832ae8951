package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.device.print.Column;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.kiosk.session.Receipt;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Lays out a receipt (受理回执) for paper of any width: labels at the left, values beside them; a long value goes on
/// below itself. Immutable, for use by any thread.
final class ReceiptLayout {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LABEL_COLUMNS = 8;

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
        var paper = ReceiptDocument.compose()
                .big("政务晓屋")
                .centred("受理回执 Receipt")
                .rule()
                .boldColumns(label("办件编号"), value(receipt.number().toString()));
        addCase(paper, receipt);
        return paper.rule()
                .qr(receipt.progressUrl())
                .centred("扫码查询办理进度")
                .centred("Scan to see your progress")
                .feed(1)
                .dashes()
                .columns(label("咨询电话"), value(servicePhone))
                .feed(2)
                .cut()
                .done();
    }

    private void addCase(ReceiptDocument.Composer paper, Receipt receipt) {
        row(paper, "事项", receipt.item().name());
        row(paper, "办理模式", mode(receipt.item().mode()));
        row(paper, "受理机关", receipt.item().department());
        row(paper, "申请人", receipt.applicant().name().masked());
        row(paper, "证件号码", receipt.applicant().idNumber().masked());
        row(paper, "申请时间", MINUTE.format(receipt.signedAt().atZone(zone)));
        row(paper, "承诺时限", receipt.item().promisedWorkingDays() + " 个工作日");
        row(paper, "办理地点", boothName);
    }

    private static void row(ReceiptDocument.Composer paper, String label, String value) {
        paper.columns(label(label), value(value));
    }

    private static Column label(String text) {
        return Column.fixed(LABEL_COLUMNS, text);
    }

    private static Column value(String text) {
        return Column.share(1, text);
    }

    private static String mode(HandlingMode mode) {
        return switch (mode) {
            case FULLY_ONLINE -> "全程网办";
            case COLLECT_AND_FORWARD -> "异地代收代办";
            case JOINT -> "多地联办";
        };
    }
}
