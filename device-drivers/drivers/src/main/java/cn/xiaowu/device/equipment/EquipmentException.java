package cn.xiaowu.device.equipment;

/// An equipment file that can't be used. The message names the file and, where one is at fault, the key.
public final class EquipmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message a sentence for who wrote the file
    EquipmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
