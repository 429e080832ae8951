package cn.xiaowu.device.serial;

/// What a USB device says of itself, as Linux shows it in `/sys`.
///
/// @param vendorId four hexadecimal digits
/// @param productId four hexadecimal digits
/// @param serialNumber empty if it has none, as many cheap adapters do: then only the socket tells two of them apart
/// @param product its name in its own words; may be empty
public record UsbIdentity(String vendorId, String productId, String serialNumber, String product) {
    /// Vendor and product as tools write them: `0400:c35a`.
    public String ids() {
        return vendorId + ":" + productId;
    }
}
