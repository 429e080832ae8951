package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.RecordingView;
import cn.xiaowu.contract.screen.RecordingView.State;
import cn.xiaowu.kiosk.session.SessionEvent.CaseNumbered;
import cn.xiaowu.kiosk.session.SessionEvent.RecordingRoomChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTest {
    @Test
    void whoAgreedIsRecordedAndTheRecorderIsToldBeforeTheBridge() {
        Booth booth = filling(new Intent.Agree(), Sample.MOVE);

        booth.does(new Intent.CallClerk());

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(true, State.READY));
        List<Effect> effects = booth.effects;
        assertThat(effects.get(effects.size() - 2))
                .isEqualTo(new Effect.RecordCall(booth.call().id(), Booth.NUMBER, true));
        assertThat(effects.getLast()).isInstanceOf(Effect.ToBridge.class);
    }

    @Test
    void anItemThatMustBeRecordedSaysBeforeTheCallThatTheCitizenDidNotAgree() {
        Booth booth = filling(new Intent.AgreeUnrecorded(), Sample.MOVE);

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(true, State.DECLINED));
        booth.does(new Intent.CallClerk());

        assertThat(requests(booth)).isEmpty();
        assertThat(booth.state().call()).isNull();
    }

    @Test
    void whoAgreesAfterAllMayCall() {
        Booth booth = filling(new Intent.AgreeUnrecorded(), Sample.MOVE);

        booth.does(new Intent.AgreeToRecording()).does(new Intent.CallClerk());

        assertThat(requests(booth)).hasSize(1);
        assertThat(booth.effects(Effect.RecordCall.class).getLast().agreed()).isTrue();
    }

    @Test
    void anotherItemIsTalkedAboutUnrecorded() {
        Booth booth = filling(new Intent.AgreeUnrecorded(), Sample.FUND);

        booth.does(new Intent.CallClerk());

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(false, State.DECLINED));
        assertThat(requests(booth)).hasSize(1);
        assertThat(booth.effects(Effect.RecordCall.class).getLast().agreed()).isFalse();
    }

    @Test
    void theNextCitizenIsAskedAnew() {
        Booth booth = filling(new Intent.AgreeUnrecorded(), Sample.MOVE);

        booth.does(new Intent.Leave()).wiped();
        visit(booth, new Intent.Agree(), Sample.MOVE);

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(true, State.READY));
    }

    @Test
    void whatMustBeRecordedIsNotCalledForWhileTheBoothsDiskIsLow() {
        Booth booth = filling(new Intent.Agree(), Sample.MOVE).on(new RecordingRoomChanged(true));

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(true, State.NO_ROOM));
        booth.does(new Intent.CallClerk());
        assertThat(requests(booth)).isEmpty();

        booth.on(new RecordingRoomChanged(false)).does(new Intent.CallClerk());
        assertThat(requests(booth)).hasSize(1);
    }

    @Test
    void whatMustBeRecordedIsNotCalledForWhileTheBridgesDiskIsLow() {
        Booth booth = filling(new Intent.Agree(), Sample.MOVE).hears(new BridgeMessage.RecordingRoom(true));

        booth.does(new Intent.CallClerk());
        assertThat(requests(booth)).isEmpty();

        booth.hears(new BridgeMessage.RecordingRoom(false)).does(new Intent.CallClerk());
        assertThat(requests(booth)).hasSize(1);
    }

    @Test
    void whatNeedNotBeRecordedWaitsHereForRoomAtTheBridge() {
        Booth booth = filling(new Intent.Agree(), Sample.FUND).hears(new BridgeMessage.RecordingRoom(true));

        assertThat(booth.state().recording()).isEqualTo(new RecordingView(false, State.READY));
    }

    @Test
    void nothingIsSaidOfRecordingBeforeAnItemIsChosen() {
        assertThat(Booth.identifying().state().recording()).isNull();
    }

    private static Booth filling(Intent consent, ServiceItem item) {
        return visit(Booth.ready(), consent, item);
    }

    private static Booth visit(Booth booth, Intent consent, ServiceItem item) {
        return booth.does(new Intent.Touch())
                .does(consent)
                .lays(Sample.JIA)
                .does(new Intent.Continue())
                .does(new Intent.ChooseItem(item.id()))
                .on(new CaseNumbered(Booth.NUMBER, Booth.PROGRESS_CODE));
    }

    private static List<Effect.ToBridge> requests(Booth booth) {
        return booth.effects(Effect.ToBridge.class).stream()
                .filter(effect -> effect.message() instanceof BoothMessage.RequestCall)
                .toList();
    }
}
