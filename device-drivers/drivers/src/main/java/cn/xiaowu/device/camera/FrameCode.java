package cn.xiaowu.device.camera;

/// What a code in a frame says. It may be personal, so [#toString()] does not tell.
///
/// @param text the payload as text
/// @param bytes the payload as the code holds it, before any character set was chosen
public record FrameCode(String text, byte[] bytes) {

    @Override
    public String toString() {
        return "FrameCode[" + bytes.length + " bytes]";
    }
}
