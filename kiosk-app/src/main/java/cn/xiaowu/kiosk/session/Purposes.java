package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Screen.Purpose;
import java.util.List;

/// What is read, why, and how long it is kept, as the consent screen says it (PIPL art. 17).
final class Purposes {
    static final List<Purpose> ALL = List.of(
            new Purpose(
                    "card",
                    "身份证上的文字信息（姓名、号码、住址等）",
                    "确认您是谁，自动填写申请表",
                    "离开时立即从本机清除；随申请提交的部分由受理部门依法保存",
                    "Your ID card's text, to know who you are and fill in the form; erased here when you leave."),
            new Purpose(
                    "code",
                    "您出示的二维码中预先填写的申请内容",
                    "省去重复填写",
                    "离开时立即从本机清除",
                    "The application in your QR code, so that you need not type it again; erased here when you leave."),
            new Purpose(
                    "video",
                    "与异地工作人员通话时的画面和声音，全程录音录像",
                    "由办理地工作人员与您共同办理，录音录像作为办理凭证；督导人员可能旁听",
                    "加密保存至办理地收到并封存，随即从本机清除；工作人员为核对材料拍的照片不保存，通话结束即清除",
                    "Picture and sound of the call, recorded as evidence; a supervisor may listen. Erased here once sealed;"
                            + " stills go with the call."),
            new Purpose(
                    "signature",
                    "您的手写签名和评价",
                    "提交申请，改进服务",
                    "加密保存至受理部门确认收到，随即从本机清除",
                    "Your signature and rating; kept encrypted until the authority has them, then erased here."));

    private Purposes() {}
}
