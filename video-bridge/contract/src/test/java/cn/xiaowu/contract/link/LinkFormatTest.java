package cn.xiaowu.contract.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkFormatTest {
    private final LinkFormat<BoothMessage> upwards = LinkFormat.upwards();

    @Test
    void aNumberedMessageComesBackAsItWasSent() {
        var call = new CallId(UUID.fromString("3b241101-e2bb-4255-8caf-4136c566a962"));
        Envelope<BoothMessage> sent =
                new Envelope.Numbered<>(7, 3, new BoothMessage.EndCall(call, EndReason.COMPLETED));

        String json = upwards.write(sent);

        assertThat(json)
                .isEqualTo("{\"type\":\"Numbered\",\"number\":7,\"received\":3,\"message\":{\"type\":\"EndCall\","
                        + "\"call\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"reason\":\"COMPLETED\"}}");
        assertThat(upwards.read(json)).isEqualTo(sent);
    }

    @Test
    void aMessageOfALaterVersionBecomesUnknown() {
        String json = "{\"type\":\"Numbered\",\"number\":1,\"received\":0,\"message\":{\"type\":\"Dance\"}}";

        assertThat(upwards.read(json)).isEqualTo(new Envelope.Numbered<>(1, 0, new BoothMessage.Unknown()));
    }

    @Test
    void whatIsNoEnvelopeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> upwards.read("{\"type\":\"Numbered\",\"number\":\"x\"}"));
    }
}
