package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MeshMediaPlaneTest {
    private final MediaPlane mesh =
            new MeshMediaPlane(new IceServers(IcePolicy.STRAIGHT, null, InstantSource.system()));
    private final CallLinks links = mesh.open(CallId.random());
    private final LinkId link = links.booth().getFirst().id();
    private final Signal offer = new Signal.Description("offer", "v=0\r\n");

    @Test
    void bothPagesOpenTheTwoEndsOfOneLinkAndTheBoothYields() {
        assertThat(links.clerk().getFirst().id()).isEqualTo(link);
        assertThat(links.booth().getFirst().polite()).isTrue();
        assertThat(links.clerk().getFirst().polite()).isFalse();
    }

    @Test
    void aSignalGoesToTheOtherSideUnread() {
        assertThat(mesh.carry(links, Side.BOOTH, link, offer))
                .contains(new MediaPlane.Delivery(Side.CLERK, link, offer));
        assertThat(mesh.carry(links, Side.CLERK, link, offer))
                .contains(new MediaPlane.Delivery(Side.BOOTH, link, offer));
    }

    @Test
    void aSignalOnALinkThatIsNoLongerOpenGoesNowhere() {
        assertThat(mesh.carry(links, Side.BOOTH, new LinkId("old"), offer)).isEmpty();
    }
}
