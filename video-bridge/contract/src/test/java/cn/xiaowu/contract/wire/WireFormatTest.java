package cn.xiaowu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkSpec;
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
}
