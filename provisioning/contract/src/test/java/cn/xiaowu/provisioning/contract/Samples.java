package cn.xiaowu.provisioning.contract;

import java.net.URI;

/// A site that the tests share.
final class Samples {
    static final Devices DEVICES = new Devices("/dev/ttyS0", "/dev/ttyS1", "/dev/ttyS2", false);
    static final SiteConfiguration SITE = new SiteConfiguration(
            new BoothId("B00001"),
            "翠苑社区晓屋",
            "330106",
            "杭州市西湖区",
            "杭州市西湖区样例路1号",
            "0571-00000000",
            URI.create("https://bridge.example.org:8443"),
            DEVICES,
            60);

    private Samples() {}
}
