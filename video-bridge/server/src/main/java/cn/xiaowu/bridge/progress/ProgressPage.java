package cn.xiaowu.bridge.progress;

import cn.xiaowu.contract.cases.CaseProgress;
import cn.xiaowu.contract.cases.CaseState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/// A case's progress as HTML: Chinese first, English beside it, readable without script by any screen
/// reader.
final class ProgressPage {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private ProgressPage() {}

    static String of(CaseProgress progress) {
        return page("办件进度", """
                <p class="item">%s</p>
                <p class="number"><span>办件编号 <span lang="en">Case number</span></span> %s</p>
                <p class="state" role="status"><strong>%s</strong> <span lang="en">%s</span></p>
                <p>%s</p>
                <h2>办理过程 <span lang="en">History</span></h2>
                <ol>
                %s
                </ol>
                """.formatted(
                        escape(progress.itemName()),
                        escape(progress.number().value()),
                        name(progress.state()),
                        english(progress.state()),
                        meaning(progress.state()),
                        progress.history().stream().map(ProgressPage::step).collect(Collectors.joining("\n"))));
    }

    /// What is shown for a wrong number or code alike.
    static String notFound() {
        return page("未找到办件", """
                <p class="state" role="status"><strong>未找到该办件</strong> <span lang="en">No such case</span></p>
                <p>请核对回执上的二维码，或携带回执到窗口查询。</p>
                <p lang="en">Check the code on your receipt, or ask at the window.</p>
                """);
    }

    /// What is shown to one who asks too often.
    static String tooOften() {
        return page("请稍后再试", """
                <p class="state" role="status"><strong>查询过于频繁</strong> <span lang="en">Too many requests</span></p>
                <p>请一分钟后再试。 <span lang="en">Try again in a minute.</span></p>
                """);
    }

    private static String step(CaseProgress.Step step) {
        return "<li><time datetime=\"%s\">%s</time> <strong>%s</strong> <span lang=\"en\">%s</span></li>"
                .formatted(step.at(), WHEN.format(step.at()), name(step.state()), english(step.state()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · 晓屋</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/progress.css">
                </head>
                <body>
                <header>晓屋 <span lang="en">Xiaowu</span></header>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(title, title, body);
    }

    private static String name(CaseState state) {
        return switch (state) {
            case DRAFT -> "暂存";
            case APPLIED -> "已申报";
            case RECEIVED -> "已收件";
            case ACCEPTED -> "已受理";
            case CORRECTION -> "需要补正";
            case REFUSED -> "不予受理";
        };
    }

    private static String english(CaseState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case APPLIED -> "Handed in";
            case RECEIVED -> "Received";
            case ACCEPTED -> "Accepted";
            case CORRECTION -> "To be corrected";
            case REFUSED -> "Refused";
        };
    }

    private static String meaning(CaseState state) {
        return switch (state) {
            case DRAFT -> "工作人员已开始办理，尚未提交。";
            case APPLIED -> "申请已提交，等待收件。";
            case RECEIVED -> "申请已收到，工作人员正在审核。";
            case ACCEPTED -> "申请已受理，将在承诺时限内办结。";
            case CORRECTION -> "请按工作人员的说明补正后重新提交。";
            case REFUSED -> "申请未被受理，理由和救济途径以书面告知为准。";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
