package cn.xiaowu.device.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.CardDataDecoder;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamDecoder;
import cn.xiaowu.device.idcard.SamReply;
import cn.xiaowu.device.idcard.SamStatus;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderSimulatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ReaderSimulator reader = new ReaderSimulator(time -> {});

    @Test
    void findsNoCardOnAnEmptyReader() {
        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.NO_CARD);
        assertThat(ask(SamCommand.SELECT).status()).isEqualTo(SamStatus.CARD_UNREADABLE);
        assertThat(ask(SamCommand.READ).status()).isEqualTo(SamStatus.CARD_UNREADABLE);
    }

    @Test
    void sendsTheCardThatLiesOnIt() {
        Person jia = SamplePeople.find("jia").orElseThrow();
        reader.lay(jia);

        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
        assertThat(ask(SamCommand.SELECT).status()).isEqualTo(SamStatus.DONE);
        SamReply read = ask(SamCommand.READ);
        assertThat(read.data()).hasSize(4 + 256 + 1024);
        assertThat(CardDataDecoder.decode(read.data())).isEqualTo(new CardContent.Resident(jia.card()));
    }

    @Test
    void aVanishingCardIsFoundAndCanNotBeRead() {
        reader.layAndLiftWhileReading(SamplePeople.find("jia").orElseThrow());

        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
        assertThat(ask(SamCommand.READ).status()).isEqualTo(SamStatus.CARD_UNREADABLE);
        assertThat(reader.person()).isEmpty();
    }

    @Test
    void everySampleCardSurvivesItsTripOverTheWire() {
        assertThat(SamplePeople.all())
                .allSatisfy(person -> assertThat(CardDataDecoder.decode(CardDataEncoder.encode(person.card())))
                        .isEqualTo(new CardContent.Resident(person.card())));
    }

    @Test
    void theSampleCardsAreSoundButForTheExpiredOne() {
        assertThat(problems("jia")).isEmpty();
        assertThat(problems("yi")).isEmpty();
        assertThat(problems("expired")).containsExactly(CardCheck.Problem.EXPIRED);
    }

    private static Set<CardCheck.Problem> problems(String id) {
        return CardCheck.problems(SamplePeople.find(id).orElseThrow().card(), TODAY);
    }

    private SamReply ask(SamCommand command) {
        var wire = new ByteArrayOutputStream();
        reader.received(command.frame().encoded(), wire::writeBytes);
        var frames = new SamDecoder().accept(wire.toByteArray(), wire.size());
        return SamReply.of(frames.getFirst()).orElseThrow();
    }
}
