package cn.xiaowu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.PageMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WireFormatTest {
    private final JsonMapper mapper = WireFormat.mapper();

    @Test
    void aLinkGoesBothWaysWhereNoDirectionIsSaid() {
        String json = "{\"id\":\"link-1\",\"remote\":\"LEAD\",\"polite\":true,\"iceServers\":[]}";

        assertThat(mapper.readValue(json, LinkSpec.class).direction()).isEqualTo(LinkDirection.SEND_RECEIVE);
    }

    @Test
    void anUnknownTypeBecomesUnknownAndAnUnknownMemberIsIgnored() {
        String json = "{\"type\":\"Act\",\"intent\":{\"type\":\"Dance\",\"steps\":3},\"later\":true}";

        assertThat(mapper.readValue(json, PageMessage.class)).isEqualTo(new PageMessage.Act(new Intent.Unknown()));
    }

    @Test
    void aReasonOfALaterVersionIsAnotherReasonAndNoFault() {
        String json = "{\"type\":\"Recording\",\"call\":\"7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11\","
                + "\"status\":\"GAP\",\"reason\":\"METEORITE\"}";

        assertThat(mapper.readValue(json, BoothMessage.class))
                .isInstanceOfSatisfying(
                        BoothMessage.Recording.class,
                        told -> assertThat(told.reason()).isEqualTo(GapReason.OTHER));
    }

    @Test
    void anItemOfWhichNothingIsSaidNeedNotBeRecorded() {
        String json = "{\"id\":\"330100-GJJ-001\",\"name\":\"x\",\"form\":{}}";

        assertThat(mapper.readValue(json, ServiceItem.class).mustBeRecorded()).isFalse();
    }

    @Test
    void aBridgeOfBeforeSaysByNamingNoLinksThatTheCitizenIsOnHold() {
        String links = "[{\"id\":\"link-1\",\"remote\":\"LEAD\",\"polite\":true,\"iceServers\":[]}]";

        assertThat(answered("[]", "").onHold()).isTrue();
        assertThat(answered(links, "").onHold()).isFalse();
    }

    @Test
    void whetherTheCitizenIsOnHoldIsWhatTheBridgeSaysWhateverLinksItNames() {
        assertThat(answered("[]", ",\"held\":false").onHold()).isFalse();
        assertThat(answered("[]", ",\"held\":true").onHold()).isTrue();
    }

    private BridgeMessage.Answered answered(String links, String more) {
        String json = "{\"type\":\"Answered\",\"call\":\"7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11\",\"clerk\":\"王\","
                + "\"regionName\":\"杭州市\",\"links\":" + links + more + "}";
        return (BridgeMessage.Answered) mapper.readValue(json, BridgeMessage.class);
    }
}
