package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.kiosk.session.SessionEvent.Acknowledged;
import cn.xiaowu.kiosk.session.SessionEvent.JournalFailed;
import cn.xiaowu.kiosk.session.SessionEvent.Journaled;
import cn.xiaowu.kiosk.session.SessionEvent.ReceiptPrinted;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    @Test
    void saysDoneOnlyAfterTheJournalHasIt() {
        Booth booth = Booth.filled().does(new Intent.ConfirmForm()).does(new Intent.Signed(Booth.SIGNATURE));
        assertThat(booth.screen()).isInstanceOf(Screen.Submitting.class);
        assertThat(booth.effects(Effect.Journal.class)).hasSize(1);

        booth.on(new Journaled());

        assertThat(booth.screen()).isInstanceOf(Screen.Submitted.class);
    }

    @Test
    void handsInExactlyWhatWasShown() {
        Booth booth = Booth.filled().does(new Intent.ConfirmForm()).does(new Intent.Signed(Booth.SIGNATURE));

        var submission = booth.effects(Effect.Journal.class).getFirst().submission();
        assertThat(submission.number()).isEqualTo(Booth.NUMBER);
        assertThat(submission.form())
                .isEqualTo(Visit.required(booth.session.visit().form()).values());
        assertThat(submission.signedAt()).isEqualTo(booth.now);
    }

    @Test
    void goesOutOfServiceWhenTheJournalCannotWrite() {
        Booth booth = Booth.filled()
                .does(new Intent.ConfirmForm())
                .does(new Intent.Signed(Booth.SIGNATURE))
                .on(new JournalFailed())
                .wiped();

        assertThat(booth.screen()).isEqualTo(new Screen.OutOfService("JOURNAL_FAILED", "0571-12345"));
    }

    @Test
    void cannotBeLeftWhileTheJournalWrites() {
        Booth booth = Booth.filled()
                .does(new Intent.ConfirmForm())
                .does(new Intent.Signed(Booth.SIGNATURE))
                .does(new Intent.Leave());

        assertThat(booth.screen()).isInstanceOf(Screen.Submitting.class);
    }

    @Test
    void tellsWhenTheBridgeHasIt() {
        Booth booth = Booth.submitted().on(new Acknowledged(Booth.NUMBER));

        assertThat(((Screen.Submitted) booth.screen()).acknowledged()).isTrue();
    }

    @Test
    void showsTheProgressCodeOnTheScreenWhenThereIsNoPaper() {
        Booth booth = Booth.filled()
                .does(new Intent.ConfirmForm())
                .does(new Intent.Signed(Booth.SIGNATURE))
                .on(new Journaled())
                .on(new ReceiptPrinted(Booth.NUMBER, ReceiptView.OUT_OF_PAPER));

        var screen = (Screen.Submitted) booth.screen();
        assertThat(screen.receipt()).isEqualTo(ReceiptView.OUT_OF_PAPER);
        assertThat(screen.progressUrl())
                .isEqualTo("https://bridge.example/progress/330106-B00001-20261124-0001?c=7K3M9Q2X7K3M9Q2X");
    }

    @Test
    void theCallEndsAsCompletedWhenTheCitizenGoesOn() {
        Booth booth = Booth.talking()
                .accepts()
                .does(new Intent.ConfirmForm())
                .does(new Intent.Signed(Booth.SIGNATURE))
                .on(new Journaled())
                .on(new ReceiptPrinted(Booth.NUMBER, ReceiptView.PRINTED))
                .does(new Intent.Continue());

        assertThat(booth.effects(Effect.ToBridge.class).getLast().message())
                .isEqualTo(new BoothMessage.EndCall(booth.call().id(), EndReason.COMPLETED));
        assertThat(((Screen.Rate) booth.screen()).clerk()).isEqualTo("杭州小王");
    }

    @Test
    void badRatingNeedsAReasonFirst() {
        Booth booth = Booth.submitted().does(new Intent.Continue());
        booth.does(new Intent.Rate(RatingLevel.DISSATISFIED, List.of()));
        var screen = (Screen.Rate) booth.screen();
        assertThat(booth.effects(Effect.JournalRating.class)).isEmpty();

        booth.does(new Intent.Rate(RatingLevel.DISSATISFIED, screen.reasons().subList(0, 1)));

        assertThat(booth.effects(Effect.JournalRating.class)).hasSize(1);
        assertThat(booth.screen()).isInstanceOf(Screen.Finish.class);
    }
}
