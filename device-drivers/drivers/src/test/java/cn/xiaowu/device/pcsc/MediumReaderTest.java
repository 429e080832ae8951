package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.pcsc.Medium.Lost;
import cn.xiaowu.device.pcsc.Medium.PinNeeded;
import cn.xiaowu.device.pcsc.Medium.SocialSecurity;
import cn.xiaowu.device.pcsc.Medium.Step;
import cn.xiaowu.device.pcsc.Medium.Unknown;
import cn.xiaowu.device.pcsc.Medium.Unreadable;
import org.junit.jupiter.api.Test;

class MediumReaderTest {
    private static final String SELECT = "00A404000F 7378312E73682E C9E7BBE1B1A3D5CF";
    private static final String SELECT_CARD_FILE = "00A4020002EF05";
    private static final String SELECT_HOLDER_FILE = "00A4020002EF06";
    private static final String CARD_ID = "0110 15600000015600000000000000000001";
    private static final String VERSION = "0304 322E3030";
    private static final String CARD_NUMBER = "0709 413030303030303031";

    /// 11010519491231002X, the sample of GB 11643.
    private static final String ID_NUMBER = "0812 313130313035313934393132333130303258";

    /// 样例甲, padded with NUL.
    private static final String NAME = "091E D1F9C0FDBCD7 000000000000000000000000000000000000000000000000";

    private static final String OK = "9000";

    @Test
    void readsASocialSecurityCard() {
        ScriptedCard card = holderOf(cardFile(new ScriptedCard().on(SELECT, OK)));

        assertThat(MediumReader.read(card))
                .isEqualTo(new SocialSecurity(new SocialSecurityCard(
                        "15600000015600000000000000000001", "2.00", "A00000001", "11010519491231002X", "样例甲")));
        card.isAtTheEndOfItsScript();
    }

    @Test
    void fetchesWhatTheCardAnnouncesBeforeItGoesOn() {
        ScriptedCard card =
                holderOf(cardFile(new ScriptedCard().on(SELECT, "6104").on("00C0000004", "6F02 8400" + OK)));

        assertThat(MediumReader.read(card)).isInstanceOf(SocialSecurity.class);
        card.isAtTheEndOfItsScript();
    }

    @Test
    void asksAgainWithTheLengthThatTheCardWants() {
        ScriptedCard card = cardFile(new ScriptedCard().on(SELECT, OK))
                .on(SELECT_HOLDER_FILE, OK)
                .on("00B2010414", ID_NUMBER + OK)
                .on("00B2020420", "6C0A")
                .on("00B202040A", "0908 D1F9C0FDBCD72020" + OK);

        assertThat(MediumReader.read(card))
                .isInstanceOfSatisfying(
                        SocialSecurity.class,
                        read -> assertThat(read.card().name()).isEqualTo("样例甲"));
        card.isAtTheEndOfItsScript();
    }

    @Test
    void tellsACardThatWantsAPinApart() {
        ScriptedCard card = cardFile(new ScriptedCard().on(SELECT, OK))
                .on(SELECT_HOLDER_FILE, OK)
                .on("00B2010414", "6982");

        assertThat(MediumReader.read(card)).isEqualTo(new PinNeeded("A00000001"));
    }

    @Test
    void tellsACardWhosePinIsWantedWhenItsFileIsSelected() {
        ScriptedCard card = cardFile(new ScriptedCard().on(SELECT, OK))
                .on(SELECT_HOLDER_FILE, "6985")
                .on(SELECT_CARD_FILE, OK);

        assertThat(MediumReader.read(card)).isEqualTo(new PinNeeded("A00000001"));
    }

    @Test
    void takesACardThatWasResetForNoneThatWantsAPin() {
        ScriptedCard card = cardFile(new ScriptedCard().on(SELECT, OK))
                .on(SELECT_HOLDER_FILE, OK)
                .on("00B2010414", "6985")
                .on(SELECT_CARD_FILE, "6A82");

        assertThat(MediumReader.read(card)).isEqualTo(new Unreadable(Step.HOLDER_FILE, 0x6A82));
    }

    @Test
    void tellsAnotherKindOfCardApart() {
        assertThat(MediumReader.read(new ScriptedCard().on(SELECT, "6A82").on("FFB0000000", "6E00")))
                .isEqualTo(new Unknown());
    }

    @Test
    void tellsWhichFileCanNotBeRead() {
        assertThat(MediumReader.read(new ScriptedCard().on(SELECT, OK).on(SELECT_CARD_FILE, "6A81")))
                .isEqualTo(new Unreadable(Step.CARD_FILE, 0x6A81));
        assertThat(MediumReader.read(cardFile(new ScriptedCard().on(SELECT, OK))
                        .on(SELECT_HOLDER_FILE, OK)
                        .on("00B2010414", "6A83")))
                .isEqualTo(new Unreadable(Step.HOLDER_FILE, 0x6A83));
    }

    @Test
    void refusesARecordWhoseLengthIsNotItsOwn() {
        ScriptedCard card = new ScriptedCard()
                .on(SELECT, OK)
                .on(SELECT_CARD_FILE, OK)
                .on("00B2010412", "0111 15600000015600000000000000000001" + OK);

        assertThat(MediumReader.read(card)).isEqualTo(new Unreadable(Step.CARD_FILE, 0x9000));
    }

    @Test
    void refusesAnAnswerTooShortToBeOne() {
        assertThat(MediumReader.read(new ScriptedCard().on(SELECT, OK).on(SELECT_CARD_FILE, "90")))
                .isEqualTo(new Unreadable(Step.CARD_FILE, ApduReply.NO_STATUS));
    }

    @Test
    void givesUpACardThatAnnouncesWithoutEnd() {
        ScriptedCard card = new ScriptedCard().on(SELECT, "6102");
        for (int i = 0; i < 8; i++) {
            card.on("00C0000002", "0000 6102");
        }
        card.on("FFB0000000", "6D00");

        assertThat(MediumReader.read(card)).isEqualTo(new Unknown());
        card.isAtTheEndOfItsScript();
    }

    @Test
    void noticesThatTheCardIsTakenAwayInTheMiddle() {
        assertThat(MediumReader.read(cardFile(new ScriptedCard().on(SELECT, OK)).thenGone()))
                .isEqualTo(new Lost());
    }

    @Test
    void showsNobodysDataWhenPrinted() {
        Medium medium = MediumReader.read(holderOf(cardFile(new ScriptedCard().on(SELECT, OK))));

        assertThat(medium.toString()).doesNotContain("样例", "1949", "A00000001");
    }

    private static ScriptedCard cardFile(ScriptedCard card) {
        return card.on(SELECT_CARD_FILE, OK)
                .on("00B2010412", CARD_ID + OK)
                .on("00B2030406", VERSION + OK)
                .on("00B207040B", CARD_NUMBER + OK);
    }

    private static ScriptedCard holderOf(ScriptedCard card) {
        return card.on(SELECT_HOLDER_FILE, OK).on("00B2010414", ID_NUMBER + OK).on("00B2020420", NAME + OK);
    }
}
