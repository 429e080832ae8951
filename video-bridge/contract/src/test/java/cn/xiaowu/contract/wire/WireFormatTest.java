package cn.xiaowu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.PageMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class WireFormatTest {
    private final JsonMapper mapper = WireFormat.mapper();

    @Test
    void aNumberedMessageComesBackAsItWasSent() {
        var call = new CallId(UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962"));
        Envelope<BoothMessage> sent =
                new Envelope.Numbered<>(7, 3, new BoothMessage.EndCall(call, EndReason.COMPLETED));

        var type = new TypeReference<Envelope<BoothMessage>>() {};
        String json = mapper.writerFor(type).writeValueAsString(sent);

        assertThat(json)
                .isEqualTo("{\"type\":\"Numbered\",\"number\":7,\"received\":3,\"message\":{\"type\":\"EndCall\","
                        + "\"call\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"reason\":\"COMPLETED\"}}");
        assertThat(mapper.readValue(json, type)).isEqualTo(sent);
    }

    @Test
    void anUnknownTypeBecomesUnknownAndAnUnknownMemberIsIgnored() {
        String json = "{\"type\":\"Act\",\"intent\":{\"type\":\"Dance\",\"steps\":3},\"later\":true}";

        assertThat(mapper.readValue(json, PageMessage.class)).isEqualTo(new PageMessage.Act(new Intent.Unknown()));
    }
}
